import family from './family/zh'
import review from './review/zh'
import rounds from './rounds/zh'
import states from './states/zh'
import team from './team/zh'

export default { family, review, rounds, states, team }
