package org.intentworkbench.text.map;

/// From vectors to places on a plane: fifty principal axes, the exact nearest neighbours along them, UMAP's graph and
/// its layout. See the decision page *map*.
///
/// @param x one for each vector; finite
/// @param y one for each vector; finite
record Projection(float[] x, float[] y) {
    /// What the places depend on beside vectors and seed; kept with a map, so that another way of making is not taken
    /// for the same.
    static final String METHOD = "pca50-knn10-tumap20";

    private static final int AXES = 50;
    private static final int NEIGHBOURS = 10;
    private static final int FEW = 10_000;
    private static final int ROUNDS_FEW = 500;
    private static final int ROUNDS = 200;

    /// @param vectors all of the same length
    /// @param steps told of stage [org.intentworkbench.job.Stage#PROJECTING]
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    static Projection of(float[][] vectors, long seed, Steps steps) {
        int n = vectors.length;
        if (n < 2) {
            return new Projection(new float[n], new float[n]);
        }
        float[][] axes = PrincipalAxes.of(vectors, AXES, seed, steps.part(0, 0.1));
        Neighbours neighbours = Neighbours.of(axes, NEIGHBOURS, steps.part(0.1, 0.6));
        NearnessGraph graph = NearnessGraph.of(neighbours, steps);
        var layout = new Layout(graph, axes, seed);
        layout.run(n <= FEW ? ROUNDS_FEW : ROUNDS, steps.part(0.6, 1));
        return new Projection(layout.x(), layout.y());
    }
}
