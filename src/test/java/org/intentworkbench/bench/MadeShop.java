package org.intentworkbench.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Makes up half a year of events of a shop with searches: ten events a shopper on average, few of whom have many; 4.6
/// events a session; one event in twenty a search, of 100,000 different queries, half English and half Chinese, few of
/// which are asked often; 50,000 products in 400 categories. The same numbers make the same bytes.
final class MadeShop {
    private static final long BEGIN = 1_756_684_800_000L; // 2025-09-01
    private static final long SPAN = 183 * 86_400_000L;
    private static final int PRODUCTS = 50_000;
    private static final int CATEGORIES = 400;
    private static final int BRANDS = 900;
    private static final int QUERIES = 100_000;
    private static final int OPEN_SESSIONS = 2_000;
    private static final String[] LOOKS =
            ("red blue black white green grey navy pink beige brown silver gold warm light slim wide soft thick "
                            + "waterproof foldable cheap vintage modern cotton leather wool linen steel wooden kids")
                    .split(" ");
    private static final String[] THINGS =
            ("boots dress coat kettle camera bag trainers jacket lamp chair table mug phone case charger headphones "
                            + "laptop tent backpack watch sofa rug curtain blanket pillow shirt jeans skirt scarf hat "
                            + "gloves socks toaster blender knife pan bottle bike helmet racket")
                    .split(" ");
    private static final String[] MORE =
            ("|size 42|under £50|500ml|2 pack|for women|for men|with hood|uk 8|for running|with lid|xl|no 7|"
                            + "for the garden|small|set|on sale|10 inch|gift|new|best|organic|mini|pro|s9|for travel|"
                            + "extra long|refill|double|with zip|for school|outdoor|quiet|usb c|wireless|250g|petite|"
                            + "adjustable|for baby|spare")
                    .split("\\|");
    private static final String[] HAN_LOOKS =
            ("红色 黑色 白色 蓝色 粉色 加厚 轻薄 防水 保暖 宽松 修身 复古 简约 可折叠 纯棉 真皮 羊毛 不锈钢 实木 儿童 女士 男士 大码 学生 夏季 冬季 春秋 " + "便携 家用 户外")
                    .split(" ");
    private static final String[] HAN_THINGS =
            ("连衣裙 羽绒服 运动鞋 手机壳 保温杯 蓝牙耳机 双肩包 台灯 椅子 沙发 窗帘 被子 枕头 衬衫 牛仔裤 半身裙 围巾 帽子 手套 袜子 电饭煲 榨汁机 菜刀 平底锅 "
                            + "水壶 自行车 头盔 球拍 手表 充电器 书包 雨伞 拖鞋 睡衣 毛衣 外套 登山包 帐篷 相机 笔记本")
                    .split(" ");
    private static final String[] HAN_MORE =
            (" 42码 500ml 100元以下 两件装 新款 正品 小号 加绒 送礼 高腰 长款 短款 2025 三件套 大容量 静音 无线 迷你 旗舰 超薄 加长 特价 网红 宿舍 办公室 旅行 "
                            + "露营 通勤 开学 中号 均码 情侣 宝宝 老人 家居 厨房 卧室 客厅 浴室")
                    .split(" ");

    private final SplittableRandom random = new SplittableRandom(11);
    private final int events;
    private final int shoppers;
    private final int[] shopper = new int[OPEN_SESSIONS];
    private final int[] session = new int[OPEN_SESSIONS];
    private final int[] interest = new int[OPEN_SESSIONS];
    private int sessions;

    private MadeShop(int events, int shoppers) {
        this.events = events;
        this.shoppers = shoppers;
        for (int place = 0; place < OPEN_SESSIONS; place++) {
            open(place);
        }
    }

    static void write(Path file, int events, int shoppers) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            new MadeShop(events, shoppers).write(out);
        }
    }

    /// All shoppers come once, in an order that has nothing to do with their names, then some again and again.
    private void open(int place) {
        long turn = sessions < shoppers ? sessions : (long) (shoppers * random.nextDouble() * random.nextDouble());
        shopper[place] = (int) (turn * 7_919 % shoppers);
        session[place] = sessions++;
        interest[place] = (int) (PRODUCTS * random.nextDouble() * random.nextDouble());
    }

    private void write(OutputStream out) throws IOException {
        out.write("event_time,event_type,product_id,category,brand,price,user_id,user_session,query\n"
                .getBytes(StandardCharsets.UTF_8));
        var line = new StringBuilder();
        for (int i = 0; i < events; i++) {
            int place = random.nextInt(OPEN_SESSIONS);
            if (random.nextInt(46) < 10) {
                open(place);
            }
            int product = (interest[place] + (random.nextInt(3) == 0 ? 0 : random.nextInt(60))) % PRODUCTS;
            int kind = random.nextInt(100);
            boolean search = kind < 5;
            boolean names = !search || random.nextBoolean();
            long time = BEGIN + SPAN * i / events;
            line.setLength(0);
            line.append(time / 1000).append(',');
            line.append(
                    kind < 5 ? "search" : kind < 84 ? "view" : kind < 93 ? "cart" : kind < 95 ? "remove" : "purchase");
            line.append(',').append(names ? "p" + product : "");
            line.append(',').append(names ? "c" + product * 31L % CATEGORIES : "");
            line.append(',').append(names ? "brand" + product * 17L % BRANDS : "");
            int cents = 500 + product * 37 % 19_500 - (time > BEGIN + SPAN / 2 ? product % 300 : 0);
            line.append(',').append(search ? "" : cents / 100 + "." + cents / 10 % 10 + cents % 10);
            line.append(",u")
                    .append(shopper[place])
                    .append(",s")
                    .append(session[place])
                    .append(',');
            line.append(search ? query(cube(random)) : "").append('\n');
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int cube(RandomGenerator random) {
        double number = random.nextDouble();
        return (int) (QUERIES * number * number * number);
    }

    /// @param number below [#QUERIES]; another number, another query
    static String query(int number) {
        int rest = number / 2;
        boolean han = number % 2 == 1;
        String[][] parts =
                han ? new String[][] {HAN_LOOKS, HAN_THINGS, HAN_MORE} : new String[][] {LOOKS, THINGS, MORE};
        var query = new StringBuilder();
        for (String[] words : parts) {
            String word = words[rest % words.length];
            rest /= words.length;
            query.append(han || query.isEmpty() || word.isEmpty() ? "" : " ").append(word);
        }
        return rest == 0
                ? query.toString()
                : query.append(han ? "" : " ").append(rest).toString();
    }
}
