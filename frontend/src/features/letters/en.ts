import family from './family/en'
import paper from './paper/en'
import review from './review/en'
import rounds from './rounds/en'
import states from './states/en'
import team from './team/en'

export default { family, paper, review, rounds, states, team }
