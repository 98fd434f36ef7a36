package org.shoulashou.coverage.pages;

import java.util.List;
import org.shoulashou.coverage.pages.CoveragePage.CoveredNode;
import org.shoulashou.platform.text.Text;

/** A school that somebody should call: why, and whom. */
record SchoolToCall(CoveredNode school, List<Text> reasons, List<ContactPerson> people) {

    record ContactPerson(String name, Text role) {}
}
