package org.intentworkbench.ingest;

/// Takes the rows of a file in its order, each either accepted or refused.
public interface RowSink {
    /// @param row filled again for the next row; take out what is to be kept
    void accept(CheckedRow row);

    void refuse(RefusedRow row);

    /// A row whose code of kind the plan leaves out.
    void leaveOut();
}
