package org.intentworkbench.ui.chart;

import java.util.Arrays;
import java.util.BitSet;

/// Paints points into an array of pixels (ARGB, premultiplied): 50,000 of them in some milliseconds, where as many
/// calls of a canvas take a tenth of a second.
final class ScatterRaster {
    /// Share of what lies below that a dot hides: where many lie, it gets darker.
    private static final int OPACITY = 205;

    /// Of points that are not selected while others are.
    private static final int FAINT = 110;

    private final int width;
    private final int height;
    private final int[] pixels;

    ScatterRaster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// What is painted and how.
    ///
    /// @param colours ARGB of each group
    /// @param grey ARGB of points without a group, and of those that are not selected while others are
    /// @param picked ARGB of points without a group that are selected
    /// @param only the one group that is shown; -1 for all
    record Look(ScatterGroups groups, int[] colours, int grey, int picked, BitSet selected, int only) {}

    /// @param view in pixels of this raster
    /// @param radius of a dot, in pixels
    void paint(float[] x, float[] y, ScatterView view, Look look, double radius) {
        Arrays.fill(pixels, 0);
        // the widest form reaches 1.2 times the radius from the middle of a pixel
        int side = 2 * (int) Math.ceil(1.2 * radius - 0.5) + 1;
        boolean picking = !look.selected().isEmpty();
        var masks = new int[DotForm.values().length][];
        for (var form : DotForm.values()) {
            masks[form.ordinal()] = form.mask(radius, side);
        }
        int names = look.groups().names().size();
        var stamps = new int[names + 1][];
        for (int group = 0; group < names; group++) {
            int[] mask = masks[look.groups().palette().form(group).ordinal()];
            stamps[group + 1] = stamp(mask, look.colours()[group], picking ? 255 : OPACITY);
        }
        stamps[0] = stamp(masks[0], picking ? look.picked() : look.grey(), picking ? 255 : FAINT);
        int[] faint = stamp(masks[0], look.grey(), FAINT);
        int[] of = look.groups().of();
        // below, what is not selected or in no group; above, the rest
        for (int layer = 0; layer < 2; layer++) {
            for (int i = 0; i < x.length; i++) {
                boolean above = picking ? look.selected().get(i) : of[i] >= 0;
                if (above == (layer == 1) && isShown(of[i], look.only()) && !Float.isNaN(x[i])) {
                    int[] stamp = above || !picking ? stamps[of[i] + 1] : faint;
                    put(stamp, side, view.pixelX(x[i]), view.pixelY(y[i]));
                }
            }
        }
    }

    static boolean isShown(int group, int only) {
        return only < 0 || group == only;
    }

    private static int[] stamp(int[] mask, int argb, int opacity) {
        int[] stamp = new int[mask.length];
        for (int i = 0; i < stamp.length; i++) {
            int alpha = mask[i] * opacity / 255;
            stamp[i] = alpha << 24
                    | (argb >> 16 & 255) * alpha / 255 << 16
                    | (argb >> 8 & 255) * alpha / 255 << 8
                    | (argb & 255) * alpha / 255;
        }
        return stamp;
    }

    private void put(int[] stamp, int side, double middleX, double middleY) {
        if (!(middleX > -side && middleX < width + side && middleY > -side && middleY < height + side)) {
            return;
        }
        int left = (int) Math.round(middleX - side / 2.0);
        int top = (int) Math.round(middleY - side / 2.0);
        int from = Math.max(0, -left);
        int to = Math.min(side, width - left);
        for (int row = Math.max(0, -top); row < Math.min(side, height - top); row++) {
            int at = (top + row) * width + left;
            for (int column = from; column < to; column++) {
                int over = stamp[row * side + column];
                int alpha = over >>> 24;
                if (alpha == 255) {
                    pixels[at + column] = over;
                } else if (alpha > 0) {
                    pixels[at + column] = over(over, pixels[at + column], 256 - alpha);
                }
            }
        }
    }

    /// Red with blue and alpha with green, two at a time. Shares are of 256, so white stays a hair below itself.
    private static int over(int over, int under, int rest) {
        int redBlue = ((under & 0xff00ff) * rest >>> 8) & 0xff00ff;
        int alphaGreen = (under >>> 8 & 0xff00ff) * rest & 0xff00ff00;
        return saturated(over, redBlue | alphaGreen);
    }

    /// 256 - alpha can leave one more than there is room for.
    private static int saturated(int a, int b) {
        int low = (a & 0xff00ff) + (b & 0xff00ff);
        int high = (a >>> 8 & 0xff00ff) + (b >>> 8 & 0xff00ff);
        low |= (low >>> 8 & 0x010001) * 255;
        high |= (high >>> 8 & 0x010001) * 255;
        return low & 0xff00ff | (high & 0xff00ff) << 8;
    }
}
