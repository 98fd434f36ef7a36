import family from './family/zh'
import paper from './paper/zh'
import review from './review/zh'
import rounds from './rounds/zh'
import states from './states/zh'
import team from './team/zh'

export default { family, paper, review, rounds, states, team }
