package org.intentworkbench.ingest;

import java.util.List;

/// The plan we propose for a file and its first rows as they stand in it.
///
/// @param rows up to 100 rows of cells, without the header; ragged rows keep their own length
public record Preview(ImportPlan plan, List<List<String>> rows) {}
