package org.intentworkbench.sample;

import java.util.List;

/// What real exports suffer from: rows to be refused and exact duplicates to be dropped.
final class Blemishes {
    static final int DUPLICATES = 20;

    /// Each is to be refused. The last one is the end of a file cut off while it was written.
    static final List<String> REFUSED = List.of(
            "2026-03-04 10:22:31,compare,s00114,v000301,p044,Electronics,79.90,,",
            "2026-03-09 18:05:00,veiw,s00871,v000644,p203,Home,24.50,,",
            "2026-03-15 07:41:19,refund,s01209,v001010,p011,Shoes,99.90,1,",
            "2026-02-30 12:00:00,view,s00440,v001400,p120,Clothing,45.99,,",
            "31.03.2026 25:61,cart,s02051,v002022,p087,Kitchen,39.00,1,",
            "yesterday,view,s00093,v002480,p265,Outdoor,119.50,,",
            "2026-04-11 09:13:55,view,s01733,v002900,p154,Clothing,\"12,9,9\",,",
            "2026-04-19 21:47:02,purchase,s00628,v003555,p190,Bags,-+59.90,1,",
            "2026-04-27 13:30:44,cart,s02260,v004301,p072,Electronics,EUR?,1,",
            "2026-05-06 20:18:37,view,,v005205,p231,Toys,18.95,,",
            "2026-05-14 16:02,vie",
            "2026-05-29 23:5");

    private Blemishes() {}

    static void add(List<String> lines, Dice dice) {
        int step = lines.size() / DUPLICATES;
        for (int i = DUPLICATES - 1; i >= 0; i--) {
            int at = i * step + dice.between(0, step - 1);
            lines.add(at + 1, lines.get(at));
        }
        int between = lines.size() / REFUSED.size();
        for (int i = REFUSED.size() - 2; i >= 0; i--) {
            lines.add((i + 1) * between, REFUSED.get(i));
        }
        lines.add(REFUSED.getLast());
    }
}
