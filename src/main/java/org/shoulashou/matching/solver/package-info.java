/**
 * Who becomes whose pen friend, decided as well as can be proven. Sees ids, grades, birth months, languages, interests
 * and places, and nothing else of anybody; needs no database and no Spring.
 */
@NullMarked
package org.shoulashou.matching.solver;

import org.jspecify.annotations.NullMarked;
