package org.intentworkbench.text.search;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;

/// Vectors laid out for one thing: their products with a given vector, all of them, fast. Vectors stand in blocks of
/// [#BLOCK]; within a block the first numbers of all its vectors come first, then the second ones. The innermost
/// loop then runs over neighbouring numbers that do not depend on each other, which the JIT turns into vector
/// instructions; a product taken vector by vector is one long chain of sums, which it may not reorder. Immutable.
///
/// The sum of a product is always taken in the order of the numbers, so neither threads nor neighbours change a bit.
final class VectorBlocks {
    /// Vectors of a block: their sums stay in the first cache.
    static final int BLOCK = 128;

    /// Blocks that one thread does before it asks whether to go on; less than a millisecond.
    private static final int BLOCKS_A_CHECK = 16;
    /// With fewer a second thread costs more than it saves.
    private static final int BLOCKS_FOR_TWO = 64;
    /// Numbers of the vectors taken in one pass over the sums.
    private static final int UNROLLED = 4;

    private final float[][] blocks;
    private final int size;
    private final int dimension;

    private VectorBlocks(float[][] blocks, int size, int dimension) {
        this.blocks = blocks;
        this.size = size;
        this.dimension = dimension;
    }

    /// @param vectors each of `dimension` numbers; copied
    static VectorBlocks of(float[][] vectors, int dimension, Progress progress) {
        var blocks = new ArrayList<float[]>();
        for (int from = 0; from < vectors.length; from += BLOCK) {
            progress.check();
            float[] block = new float[BLOCK * dimension];
            int many = Math.min(BLOCK, vectors.length - from);
            for (int i = 0; i < many; i++) {
                float[] vector = vectors[from + i];
                for (int d = 0; d < dimension; d++) {
                    block[d * BLOCK + i] = vector[d];
                }
            }
            blocks.add(block);
        }
        return new VectorBlocks(blocks.toArray(float[][]::new), vectors.length, dimension);
    }

    int size() {
        return size;
    }

    /// The product of each vector with another: the cosine where both are of unit length.
    ///
    /// @throws org.intentworkbench.job.Cancelled once the user asked to stop
    float[] products(float[] with, Progress progress) {
        if (with.length != dimension) {
            throw new IllegalArgumentException(with.length + " numbers, but vectors of " + dimension);
        }
        float[] products = new float[blocks.length * BLOCK];
        if (blocks.length < BLOCKS_FOR_TWO) {
            products(with, 0, blocks.length, products, progress);
            return products;
        }
        int half = blocks.length / 2;
        var second = new FutureTask<>(() -> products(with, half, blocks.length, products, progress), true);
        Thread.ofPlatform().daemon().name("search").start(second);
        try {
            products(with, 0, half, products, progress);
        } finally {
            await(second);
        }
        return products;
    }

    private static void await(FutureTask<Boolean> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    private void products(float[] with, int from, int to, float[] products, Progress progress) {
        float[] sums = new float[BLOCK];
        for (int block = from; block < to; block++) {
            if ((block - from) % BLOCKS_A_CHECK == 0) {
                progress.check();
            }
            block(blocks[block], with, sums);
            System.arraycopy(sums, 0, products, block * BLOCK, BLOCK);
        }
    }

    private void block(float[] block, float[] with, float[] sums) {
        java.util.Arrays.fill(sums, 0);
        int d = 0;
        for (; d + UNROLLED <= dimension; d += UNROLLED) {
            four(block, d * BLOCK, with[d], with[d + 1], with[d + 2], with[d + 3], sums);
        }
        for (; d < dimension; d++) {
            one(block, d * BLOCK, with[d], sums);
        }
    }

    private static void four(float[] block, int at, float a, float b, float c, float e, float[] sums) {
        for (int i = 0; i < BLOCK; i++) {
            float sum = Math.fma(a, block[at + i], sums[i]);
            sum = Math.fma(b, block[at + BLOCK + i], sum);
            sum = Math.fma(c, block[at + 2 * BLOCK + i], sum);
            sums[i] = Math.fma(e, block[at + 3 * BLOCK + i], sum);
        }
    }

    private static void one(float[] block, int at, float a, float[] sums) {
        for (int i = 0; i < BLOCK; i++) {
            sums[i] = Math.fma(a, block[at + i], sums[i]);
        }
    }
}
