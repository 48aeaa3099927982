package org.intentworkbench.store;

/// Takes the words of one review after the other, in the order of imports and rows.
public interface ReviewTaker {
    /// @param row of the import, from 0
    /// @param title empty where missing
    /// @param text empty where missing
    void take(long importId, int row, String title, String text);
}
