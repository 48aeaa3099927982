package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.ingest.preset.Presets;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Made-up files laid out as the public data sets are: each is recognised by itself.
final class PresetFilesTest {
    private static final Progress SILENT = Progress.silent();

    @TempDir
    Path folder;

    /// @param roles of the columns that are not ignored, in the order of the file
    /// @param first shopper, time, kind, product of the first row
    private record Layout(String preset, FileKind kind, String text, String roles, String first) {}

    private static List<Layout> layouts() {
        var all = new ArrayList<Layout>();
        all.add(new Layout(
                "rees46",
                FileKind.EVENTS,
                """
                event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session
                2019-10-01 00:00:00 UTC,view,44600062,2103807459595387724,,shiseido,35.79,541312140,72d76fde-8bb3
                2019-10-01 00:00:05 UTC,purchase,1307067,2053013558920217191,computers.notebook,lenovo,251.74,1,7c90fc70
                """,
                "TIME KIND PRODUCT CATEGORY BRAND PRICE SHOPPER SESSION",
                "541312140 2019-10-01T00:00:00Z VIEW 44600062"));
        all.add(new Layout(
                "retailrocket",
                FileKind.EVENTS,
                """
                timestamp,visitorid,event,itemid,transactionid
                1433221332117,257597,view,355908,
                1433224214164,992329,addtocart,248676,
                1433222276276,599528,transaction,356475,4000
                """,
                "TIME SHOPPER KIND PRODUCT",
                "257597 2015-06-02T05:02:12.117Z VIEW 355908"));
        all.add(new Layout(
                "taobao-user-behavior",
                FileKind.EVENTS,
                """
                1,2268318,2520377,pv,1511544070
                1,2333346,2520771,fav,1511561733
                1,2576651,149192,cart,1511572885
                100,3830808,4181361,buy,1511593493
                """,
                "SHOPPER PRODUCT CATEGORY KIND TIME",
                "1 2017-11-24T17:21:10Z VIEW 2268318"));
        all.add(new Layout(
                "tianchi-mobile",
                FileKind.EVENTS,
                """
                user_id,item_id,behavior_type,user_geohash,item_category,time
                98047837,232431562,1,,4245,2014-12-06 02
                97726136,383583590,2,,5894,2014-12-09 20
                98607707,64749712,3,97gq7f4,2883,2014-12-18 11
                98662432,320593836,4,96nn52n,6562,2014-12-06 10
                """,
                "SHOPPER PRODUCT KIND CATEGORY TIME",
                "98047837 2014-12-05T18:00:00Z VIEW 232431562"));
        all.add(new Layout(
                "yoochoose-clicks",
                FileKind.EVENTS,
                """
                1,2014-04-07T10:51:09.277Z,214536502,0
                1,2014-04-07T10:54:09.868Z,214536500,0
                3,2014-04-02T06:38:53.104Z,214716935,S
                """,
                "SHOPPER TIME PRODUCT CATEGORY",
                "1 2014-04-07T10:51:09.277Z VIEW 214536502"));
        all.add(new Layout(
                "yoochoose-buys",
                FileKind.EVENTS,
                """
                420374,2014-04-06T18:44:58.314Z,214537888,12462,1
                420374,2014-04-06T18:44:58.325Z,214537850,10471,1
                281626,2014-04-06T09:40:13.032Z,214535653,1883,1
                """,
                "SHOPPER TIME PRODUCT PRICE QUANTITY",
                "420374 2014-04-06T18:44:58.314Z PURCHASE 214537888"));
        all.add(new Layout(
                "otto", FileKind.EVENTS, """
                session,events.aid,events.ts,events.type
                42,0,1661200010000,clicks
                42,1,1661200020000,carts
                42,1,1661200030000,orders
                """, "SHOPPER PRODUCT TIME KIND", "42 2022-08-22T20:26:50Z VIEW 0"));
        all.add(new Layout(
                "ga4",
                FileKind.EVENTS,
                """
                event_date,event_timestamp,event_name,user_pseudo_id,event_params.ga_session_id,items.item_id,items.price,device.category
                20210131,1612069510766593,page_view,1026454.4271112504,1661084800,,,mobile
                20210131,1612069510766600,view_item,1026454.4271112504,1661084800,GGOEGXXX0906,12.5,mobile
                20210131,1612069510866600,scroll,1026454.4271112504,1661084800,,,mobile
                20210131,1612069519999999,purchase,1026454.4271112504,1661084800,GGOEGXXX0906,12.5,mobile
                """,
                "TIME KIND SHOPPER SESSION PRODUCT PRICE",
                "1026454.4271112504 2021-01-31T05:05:10.766Z VIEW GGOEGXXX0906"));
        all.add(new Layout(
                "uci-online-shoppers",
                FileKind.SESSIONS,
                """
                Administrative,Administrative_Duration,Informational,Informational_Duration,ProductRelated,ProductRelated_Duration,BounceRates,ExitRates,PageValues,SpecialDay,Month,OperatingSystems,Browser,Region,TrafficType,VisitorType,Weekend,Revenue
                0,0,0,0,1,0,0.2,0.2,0,0,Feb,1,1,1,1,Returning_Visitor,FALSE,FALSE
                0,0,0,0,2,64,0,0.1,0,0,Feb,2,2,1,2,Returning_Visitor,FALSE,TRUE
                """,
                "FEATURE FEATURE FEATURE FEATURE FEATURE FEATURE FEATURE FEATURE FEATURE FEATURE FEATURE FEATURE FEATURE"
                        + " FEATURE FEATURE FEATURE FEATURE LABEL",
                ""));
        all.add(new Layout(
                "uci-online-retail",
                FileKind.ORDERS,
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,12/1/2010 8:26,2.55,17850,United Kingdom
                C536379,D,Discount,-1,12/1/2010 9:41,27.5,14527,United Kingdom
                """,
                "ORDER PRODUCT NAME QUANTITY TIME PRICE SHOPPER FEATURE",
                "17850 2010-12-01T08:26:00Z SALE 85123A"));
        all.add(new Layout(
                "uci-online-retail-2",
                FileKind.ORDERS,
                """
                Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country
                489434,85048,15CM CHRISTMAS GLASS BALL 20 LIGHTS,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom
                489434,79323P,PINK CHERRY LIGHTS,12,2009-12-01 07:45:00,6.75,13085.0,United Kingdom
                """,
                "ORDER PRODUCT NAME QUANTITY TIME PRICE SHOPPER FEATURE",
                "13085 2009-12-01T07:45:00Z SALE 85048"));
        all.add(new Layout(
                "amazon-reviews-2023",
                FileKind.REVIEWS,
                """
                rating,title,text,asin,parent_asin,user_id,timestamp,helpful_vote,verified_purchase
                5.0,Such a lovely scent,This spray is really nice. It smells really good,B00YQ6X8EO,B00YQ6X8EX,AGKHLEW2,1588687728923,0,true
                1.0,Not as pictured,"Broke after a day, would not buy again",B07PNNCSP9,B097R46CSY,AE74DYR3,1596473351088,3,true
                """,
                "RATING TITLE TEXT ID PRODUCT SHOPPER TIME FEATURE FEATURE",
                "AGKHLEW2 2020-05-05T14:08:48.923Z - B00YQ6X8EX"));
        all.add(new Layout(
                "amazon-reviews-2018",
                FileKind.REVIEWS,
                """
                overall,verified,reviewTime,reviewerID,asin,reviewerName,reviewText,summary,unixReviewTime
                5.0,true,"01 1, 2018",A2SUAM1J3GNN3B,0000013714,J. McDonald,I bought this for my husband who plays the piano,Heavenly Highway Hymns,1514764800
                2.0,false,"01 2, 2018",A2SUAM1J3GNN3C,0000013715,K. Smith,It broke within a week of quite careful use,Broke,1514851200
                """,
                "RATING FEATURE SHOPPER PRODUCT ID TEXT TITLE TIME",
                "A2SUAM1J3GNN3B 2018-01-01T00:00:00Z - 0000013714"));
        all.add(new Layout(
                "otto", FileKind.EVENTS, """
                {"session":42,"events":[{"aid":0,"ts":1661200010000,"type":"clicks"},{"aid":1,"ts":1661200020000,"type":"carts"}]}
                {"session":43,"events":[{"aid":2,"ts":1661200119000,"type":"orders"}]}
                """, "SHOPPER PRODUCT TIME KIND", "42 2022-08-22T20:26:50Z VIEW 0"));
        all.add(new Layout(
                "ga4",
                FileKind.EVENTS,
                """
                {"event_date":"20210131","event_timestamp":"1612069510766600","event_name":"view_item","event_params":[{"key":"ga_session_id","value":{"int_value":"661084800"}},{"key":"page_title","value":{"string_value":"Cap"}}],"user_pseudo_id":"10.42","device":{"category":"mobile"},"items":[{"item_id":"G906","item_category":"Hats","price":12.5,"quantity":1}]}
                {"event_date":"20210131","event_timestamp":"1612069510866600","event_name":"scroll","event_params":[{"key":"ga_session_id","value":{"int_value":"661084800"}}],"user_pseudo_id":"10.42","device":{"category":"mobile"},"items":[]}
                """,
                "TIME KIND SESSION SHOPPER PRODUCT CATEGORY PRICE QUANTITY",
                "10.42 2021-01-31T05:05:10.766Z VIEW G906"));
        all.add(new Layout(
                "amazon-reviews-2023",
                FileKind.REVIEWS,
                """
                {"rating": 5.0, "title": "Such a lovely scent", "text": "This spray is really nice.", "images": [{"small_image_url": "https://a/1.jpg"}, {"small_image_url": "https://a/2.jpg"}], "asin": "B00YQ6X8EO", "parent_asin": "B00YQ6X8EX", "user_id": "AGKHLEW2", "timestamp": 1588687728923, "helpful_vote": 0, "verified_purchase": true}
                {"rating": 1.0, "title": "Broke", "text": "Broke after a day of use", "images": [], "asin": "B07PNNCSP9", "parent_asin": "B097R46CSY", "user_id": "AE74DYR3", "timestamp": 1596473351088, "helpful_vote": 3, "verified_purchase": true}
                """,
                "RATING TITLE TEXT ID PRODUCT SHOPPER TIME FEATURE FEATURE",
                "AGKHLEW2 2020-05-05T14:08:48.923Z - B00YQ6X8EX"));
        all.add(new Layout(
                "amazon-reviews-2015",
                FileKind.REVIEWS,
                """
                marketplace;customer_id;review_id;product_id;product_parent;product_title;product_category;star_rating;helpful_votes;total_votes;vine;verified_purchase;review_headline;review_body;review_date
                US;18778586;RDIJS7QYB6XNR;B00EDBY7X8;122952789;Monopoly Junior Board Game;Toys;5;0;0;N;Y;Five Stars;Excellent!!! and more words than that;2015-08-31
                US;24769659;R36ED1U38IELG8;B00D7JFOPC;952062646;56 Pieces of Wooden Train Track;Toys;4;1;1;N;Y;Good;Good quality track at some discount price;2015-08-30
                """.replace(';', '\t'),
                "FEATURE SHOPPER ID PRODUCT ID FEATURE CATEGORY RATING FEATURE FEATURE FEATURE FEATURE TITLE TEXT TIME",
                "18778586 2015-08-31T00:00:00Z - B00EDBY7X8"));
        all.add(new Layout(
                "womens-clothing-reviews",
                FileKind.REVIEWS,
                """
                ,Clothing ID,Age,Title,Review Text,Rating,Recommended IND,Positive Feedback Count,Division Name,Department Name,Class Name
                0,767,33,,Absolutely wonderful - silky and sexy and comfortable,4,1,0,Initmates,Intimate,Intimates
                1,1080,34,Not for me,I had such high hopes for this dress and wanted it,3,0,4,General,Dresses,Dresses
                """,
                "ID PRODUCT FEATURE TITLE TEXT RATING LABEL FEATURE FEATURE FEATURE FEATURE",
                "- - - 767"));
        all.add(new Layout(
                "amazon-alexa", FileKind.REVIEWS, """
                rating	date	variation	verified_reviews	feedback
                5	31-Jul-18	Charcoal Fabric 	Love my Echo!	1
                2	30-Jul-18	Walnut Finish 	It stopped to answer within two days	0
                """, "RATING TIME FEATURE TEXT LABEL", "- 2018-07-31T00:00:00Z - -"));
        all.add(new Layout("online-shopping-10-cats", FileKind.REVIEWS, """
                cat,label,review
                书籍,1,做父母一定要有刘墉这样的心态，不断地学习
                平板,0,屏幕有坏点，客服态度也很差，不推荐购买
                """, "CATEGORY LABEL TEXT", "- - - -"));
        return all;
    }

    @TestFactory
    List<DynamicTest> eachIsRecognised() {
        return layouts().stream()
                .map(l -> DynamicTest.dynamicTest(l.preset(), () -> recognised(l)))
                .toList();
    }

    private void recognised(Layout layout) throws IOException {
        var file = Files.writeString(folder.resolve("file.txt"), layout.text());
        var preview = FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE, SILENT);
        var plan = preview.plan();

        assertThat(plan.preset()).isEqualTo(layout.preset());
        assertThat(preview.presets()).contains(layout.preset());
        assertThat(plan.kind()).isEqualTo(layout.kind());
        assertThat(plan.columns().stream()
                        .map(ColumnMapping::role)
                        .filter(r -> r != Role.IGNORE)
                        .map(Role::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(layout.roles());
        var rows = new Rows(plan);
        RowSource.read(plan, rows, SILENT);
        assertThat(rows.refused).isEmpty();
        if (!layout.first().isEmpty()) {
            assertThat(rows.first).isEqualTo(layout.first());
        }
    }

    @Test
    void allPresetsOfTheProgramAreTried() {
        assertThat(layouts().stream().map(Layout::preset))
                .containsAll(Presets.builtIn().all().stream().map(p -> p.name()).toList());
    }

    @Test
    void aReviewWithTwoPicturesIsOneReview() throws IOException {
        var text = layouts().stream()
                .map(Layout::text)
                .filter(t -> t.contains("small_image_url"))
                .findFirst()
                .orElseThrow();
        var rows = new Rows(plan(text, ProbeChoices.NONE));
        RowSource.read(rows.plan, rows, SILENT);
        assertThat(rows.accepted).isEqualTo(2);
    }

    @Test
    void otherNamesOfEventsAreLeftOut() throws IOException {
        var ga4 = layouts().stream()
                .filter(l -> l.preset().equals("ga4"))
                .findFirst()
                .orElseThrow();
        var plan = plan(ga4.text(), ProbeChoices.NONE);
        var rows = new Rows(plan);
        RowSource.read(plan, rows, SILENT);
        assertThat(rows.leftOut).isEqualTo(2);
        assertThat(rows.accepted).isEqualTo(2);
    }

    @Test
    void theOrderOfNamedColumnsDoesNotMatter() throws IOException {
        var plan = plan("itemid,event,transactionid,visitorid,timestamp\n3,view,,9,1433221332117\n", ProbeChoices.NONE);
        assertThat(plan.preset()).isEqualTo("retailrocket");
        assertThat(plan.columns().get(4).role()).isEqualTo(Role.TIME);
    }

    @Test
    void noneIsUsedWhereNoneIsWanted() throws IOException {
        var text = "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n"
                + "2019-10-01 00:00:00 UTC,view,1,2,,a,1,2,3\n";
        assertThat(plan(text, ProbeChoices.NONE.withPreset("")).preset()).isEmpty();
        assertThat(plan(text + "", ProbeChoices.NONE).sessions()).isEqualTo(SessionRule.NONE);
    }

    @Test
    void aNamedOneThatDoesNotFitSaysWhatIsMissing() {
        assertThatThrownBy(() -> plan(
                        "timestamp,visitorid,event\n1433221332117,1,view\n",
                        ProbeChoices.NONE.withPreset("retailrocket")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("itemid, transactionid");
        assertThatThrownBy(() -> plan("a,b\n1,2\n", ProbeChoices.NONE.withPreset("nosuch")))
                .hasMessageContaining("rees46");
    }

    @Test
    void oneRowWithoutHeaderIsNotTakenForALayout() throws IOException {
        assertThatThrownBy(() -> plan("1,2014-04-07T10:51:09.277Z,214536502,0\n", ProbeChoices.NONE))
                .isInstanceOf(Problem.class);
        assertThat(plan("1,2014-04-07T10:51:09.277Z,214536502,0\n", ProbeChoices.NONE.withPreset("yoochoose-clicks"))
                        .preset())
                .isEqualTo("yoochoose-clicks");
    }

    @Test
    void aPlanOfMyOwnIsRecognisedNextMonth() throws IOException {
        var text = "who,when,what,thing\nann,2024-03-04,k1,p\nbob,2024-03-05,k2,q\n";
        var first = plan(text, ProbeChoices.NONE.withKind(FileKind.SESSIONS));
        var roles = List.of(Role.SHOPPER, Role.TIME, Role.KIND, Role.PRODUCT);
        var columns = first.columns().stream()
                .map(c -> c.withRole(roles.get(c.index())))
                .map(c -> c.withType(c.storedType()))
                .toList();
        var mine = new ImportPlan(first.source(), first.form(), FileKind.EVENTS, columns)
                .withKind(new KindCode("k1", org.intentworkbench.domain.EventKind.VIEW))
                .withKind(new KindCode("k2", null))
                .withZone("Europe/Berlin")
                .withSessions(new SessionRule(20, true));
        var own = folder.resolve("presets");
        Presets.builtIn().save(own, PresetPlan.of("my shop", mine));

        var next = Files.writeString(folder.resolve("april.csv"), "thing,who,what,when\nr,cyd,k1,2024-04-01\n");
        var plan = FileProbe.probe(SourceFile.of(next), ProbeChoices.NONE, Presets.of(own), SILENT)
                .plan();
        assertThat(plan.preset()).isEqualTo("my shop");
        assertThat(plan.kinds()).isEqualTo(mine.kinds());
        assertThat(plan.zone()).isEqualTo("Europe/Berlin");
        assertThat(plan.sessions()).isEqualTo(new SessionRule(20, true));
        var rows = new Rows(plan);
        RowSource.read(plan, rows, SILENT);
        assertThat(rows.first).isEqualTo("cyd 2024-03-31T22:00:00Z VIEW r");
    }

    private ImportPlan plan(String text, ProbeChoices choices) throws IOException {
        var file = Files.writeString(folder.resolve("plan.csv"), text);
        return FileProbe.probe(SourceFile.of(file), choices, SILENT).plan();
    }

    /// Shopper, time, kind and product of the first row.
    private static final class Rows implements RowSink {
        private final ImportPlan plan;
        private final List<RefusedRow> refused = new ArrayList<>();
        private String first = "";
        private int accepted;
        private int leftOut;

        Rows(ImportPlan plan) {
            this.plan = plan;
        }

        @Override
        public void accept(CheckedRow row) {
            if (accepted++ == 0) {
                var kind = switch (plan.kind()) {
                    case EVENTS -> row.kind().name();
                    case ORDERS -> row.lineKind().name();
                    case SESSIONS, REVIEWS, PRODUCTS -> "-";
                };
                var time = plan.column(Role.TIME)
                        .map(c -> Instant.ofEpochMilli(row.time(c.index())).toString())
                        .orElse("-");
                first = word(row, Role.SHOPPER) + " " + time + " " + kind + " " + word(row, Role.PRODUCT);
            }
        }

        private String word(CheckedRow row, Role role) {
            return plan.column(role)
                    .map(c -> new String(row.chars(), row.from(c.index()), row.to(c.index()) - row.from(c.index())))
                    .orElse("-");
        }

        @Override
        public void refuse(RefusedRow row) {
            refused.add(row);
        }

        @Override
        public void leaveOut() {
            leftOut++;
        }
    }
}
