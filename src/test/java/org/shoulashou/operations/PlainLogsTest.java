package org.shoulashou.operations;

/** As a developer reads them. */
class PlainLogsTest extends QuietLogs {}
