package org.intentworkbench.ingest;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.intentworkbench.domain.Role;

/// What columns are called in the exports of shops, in English, Chinese, German, French, Spanish and Japanese; earlier
/// names of a role win over later ones. Written in lower case without blanks, signs and accents. A word that means
/// something else in another of these languages stands here only where the cells tell the meanings apart.
final class RoleWords {
    private static final Map<Role, Map<String, Integer>> RANKS = new EnumMap<>(Role.class);

    static {
        names(
                Role.SHOPPER,
                "shopperid shopper userid user visitorid visitor customerid customer clientid userpseudoid",
                "fullvisitorid memberid buyerid uid cookieid deviceid customerno reviewerid authorid",
                "用户id 用户编号 用户 会员id 会员 顾客id 顾客 客户id 客户编号 客户 买家id 买家 访客id 访客",
                "kundenid kundennr kundennummer kunde kundin kaufer kaeufer besucherid besucher nutzerid nutzer",
                "benutzerid benutzer idclient numeroclient codeclient client idutilisateur utilisateur acheteur",
                "idvisiteur visiteur idcliente codigocliente cliente idusuario usuario comprador idvisitante visitante",
                "顧客id 顧客番号 顧客コード 顧客 ユーザーid ユーザid ユーザー ユーザ 会員id 会員番号 会員 購入者id 購入者");
        names(
                Role.SESSION,
                "sessionid session usersession gasessionid visitid 会话id 会话编号 会话 访问id",
                "sitzungsid sitzungid sitzung besuchsid idsession idvisite idsesion sesion セッションid セッション");
        names(
                Role.TIME,
                "eventtime eventtimestamp timestamp time datetime date reviewtime reviewdate createdat createtime",
                "invoicedate orderdate ts visittime visitdate",
                "时间 日期 时间戳 行为时间 事件时间 评论时间 评论日期 评价时间 下单时间 创建时间",
                "zeitstempel zeitpunkt ereigniszeit datumuhrzeit datum zeit bestelldatum kaufdatum rechnungsdatum",
                "erstelltam horodatage dateheure dateetheure dateevenement datecommande dateachat datefacture",
                "fechahora fechayhora fechaevento fecha fechapedido fechacompra fechafactura",
                "日時 イベント日時 発生日時 タイムスタンプ 日付 時刻 注文日時 注文日 購入日時 購入日 作成日時");
        names(
                Role.KIND,
                "eventtype eventname event eventkind behaviortype behaviourtype behavior behaviour actiontype action",
                "kind type 行为类型 行为 事件类型 事件 动作 操作类型",
                "ereignistyp ereignisart ereignis aktionstyp aktion vorgang typeevenement typedevenement evenement",
                "typeaction tipoevento tipodeevento evento tipoaccion tipodeaccion accion",
                "イベント種別 イベントタイプ イベント名 イベント 行動種別 行動 アクション");
        names(
                Role.PRODUCT,
                "productid product itemid item sku skuid stockcode asin parentasin clothingid goodsid articleid",
                "productcode aid 商品id 商品编号 商品 产品id 产品编号 产品 宝贝id 货号",
                "produktid produktnr produktnummer produktcode produkt artikelid artikelnr artikelnummer artikel",
                "idproduit codeproduit referenceproduit refproduit produit idarticle codearticle referencearticle",
                "idproducto codigoproducto codigodeproducto producto idarticulo codigoarticulo articulo",
                "商品番号 商品コード 製品id 製品番号 製品コード 製品 品番");
        names(
                Role.CATEGORY,
                "categorycode categoryname category productcategory itemcategory cat categoryid",
                "类目 类别 品类 分类 商品类别 商品类目 商品分类 类目id",
                "produktkategorie kategorie warengruppe produktgruppe categorieproduit categorie categoriaproducto",
                "categoria 商品カテゴリ 商品カテゴリー カテゴリ カテゴリー");
        names(
                Role.BRAND,
                "brand brandname manufacturer vendor 品牌 品牌名称 marke hersteller marque fabricant marca fabricante",
                "ブランド ブランド名 メーカー");
        names(
                Role.PRICE,
                "price unitprice itemprice productprice 价格 单价 售价 商品价格",
                "einzelpreis stuckpreis stueckpreis verkaufspreis preis prixunitaire prixdevente prix preciounitario",
                "preciodeventa precio 単価 価格 販売価格 値段");
        names(
                Role.QUANTITY,
                "quantity qty units 数量 件数 购买数量",
                "menge stuckzahl stueckzahl anzahl quantite qte cantidad unidades 個数 購入数 購入数量");
        names(
                Role.QUERY,
                "query searchterm searchquery searchkeyword keyword keywords searchtext q",
                "搜索词 关键词 搜索关键词 查询词 suchbegriff suchwort suchanfrage motcle motscles requete",
                "terminodebusqueda palabraclave busqueda 検索キーワード 検索ワード 検索語 キーワード");
        names(
                Role.TITLE,
                "reviewtitle title headline summary reviewsummary 标题 评论标题 评价标题",
                "titel uberschrift titreavis titre titulo レビュータイトル タイトル 件名");
        names(
                Role.TEXT,
                "reviewtext reviewbody review verifiedreviews reviewcontent text comment comments commenttext content",
                "body message 评论内容 评价内容 评论 评价 内容 文本 正文 评论文本",
                "bewertungstext rezension kommentar bewertung avis commentaire commentaires texte resena",
                "comentario comentarios texto レビュー本文 レビュー 口コミ 本文 コメント");
        names(
                Role.RATING,
                "rating stars starrating reviewrating overall score 评分 星级 打分 评级",
                "bewertung sterne note etoiles puntuacion calificacion valoracion estrellas 評価 評点 点数");
        names(
                Role.LABEL,
                "label revenue recommendedind recommended isrecommended target converted conversion purchased bought",
                "ispurchase hasbought buys feedback sentiment outcome y",
                "标签 是否购买 购买 是否转化 转化 是否推荐 推荐 情感 情感标签",
                "gekauft kauf achete achat comprado compra compro 購入有無 購入 ラベル");
        names(
                Role.ORDER,
                "invoiceno invoice invoiceid invoicenumber orderid orderno ordernumber order purchaseid receiptid",
                "receiptno transactionid 订单id 订单编号 订单号 订单 发票号",
                "bestellnr bestellnummer bestellid bestellung auftragsnr auftragsnummer rechnungsnr rechnungsnummer",
                "rechnung belegnr belegnummer numerocommande nocommande idcommande commande numerofacture nofacture",
                "facture numeropedido numerodepedido idpedido pedido numerofactura numerodefactura factura",
                "注文番号 注文id 受注番号 伝票番号");
        names(Role.ID, "reviewid id rowid index rownumber no 序号 编号 评论id 评论编号");
        names(
                Role.NAME,
                "productname itemname name description producttitle 商品名称 产品名称 商品名 名称",
                "produktname produktbezeichnung artikelname artikelbezeichnung bezeichnung nomproduit nomduproduit",
                "designation libelle nombreproducto nombredelproducto nombrearticulo descripcion 製品名 品名");
    }

    private RoleWords() {}

    /// @param plain as [ColumnWords#plain] gives it; accents do not matter
    /// @return 0 is best, -1 is not at all
    static int rank(Role role, String plain) {
        return RANKS.getOrDefault(role, Map.of()).getOrDefault(bare(plain), -1);
    }

    /// Whether a name is one of this role.
    static boolean is(Role role, String plain) {
        return rank(role, plain) >= 0;
    }

    // é and wide Latin letters become plain ones; the marks of Japanese letters stay
    private static String bare(String plain) {
        if (plain.chars().allMatch(c -> c < 0x80)) {
            return plain;
        }
        var apart = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("[\\u0300-\\u036f]", "");
        return Normalizer.normalize(apart, Normalizer.Form.NFKC);
    }

    private static void names(Role role, String... lines) {
        var ranks = new HashMap<String, Integer>();
        for (var word : String.join(" ", lines).split(" ", -1)) {
            ranks.putIfAbsent(word, ranks.size());
        }
        RANKS.put(role, ranks);
    }
}
