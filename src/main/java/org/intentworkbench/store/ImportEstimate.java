package org.intentworkbench.store;

/// What an import will take, told before it begins.
///
/// @param rows of the file
/// @param disk bytes the workspace will grow by
/// @param freeDisk bytes free where the workspace lies
/// @param memory bytes of heap the import and opening it afterwards need at their peak
/// @param freeMemory bytes of heap that the program may still take
public record ImportEstimate(long rows, long disk, long freeDisk, long memory, long freeMemory, double seconds) {
    public boolean fits() {
        return disk < freeDisk && memory < freeMemory;
    }
}
