package org.intentworkbench.ingest.cell;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.domain.EventKind;
import org.jspecify.annotations.Nullable;

/// The words by which shops name what a shopper did. A kind that is none of ours (share, impression, start of a
/// checkout) is refused with its value and not bent into another.
public final class EventWords {
    private static final Map<String, EventKind> KINDS = kinds();

    private EventWords() {}

    /// Case, blanks, `_` and `-` do not matter.
    public static @Nullable EventKind kind(String word) {
        return KINDS.get(plain(word));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "");
    }

    private static Map<String, EventKind> kinds() {
        var map = new HashMap<String, EventKind>();
        put(map, EventKind.VIEW, "view views pv pageview productview viewitem viewproduct detail details");
        put(map, EventKind.VIEW, "productdetail productpage click clicks clk browse visit 浏览 点击 查看 查看商品 浏览商品");
        put(map, EventKind.SEARCH, "search searches searched query sitesearch viewsearchresults 搜索 检索 查询");
        put(map, EventKind.FAVORITE, "fav favs favorite favorites favourite favourites favor favour collect collects");
        put(map, EventKind.FAVORITE, "wishlist addtowishlist addwishlist wishlistadd addtofavorites");
        put(map, EventKind.FAVORITE, "addtofavourites 收藏 加收藏 加入收藏 添加收藏 收藏商品 关注");
        put(map, EventKind.CART, "cart carts add addtocart addcart cartadd addtobasket basket addtobag");
        put(map, EventKind.CART, "加购 加购物车 加入购物车 添加购物车");
        put(map, EventKind.REMOVE, "remove removefromcart removecart cartremove deletefromcart removefrombasket");
        put(map, EventKind.REMOVE, "移除 移出购物车 删除 取消加购");
        put(map, EventKind.PURCHASE, "purchase purchases purchased buy buys bought transaction order orders ordered");
        put(map, EventKind.PURCHASE, "sale payment paid 购买 下单 支付 成交 付款");
        put(map, EventKind.VIEW, "ansicht angesehen klick vue consultation clic vista 閲覧 表示 クリック");
        put(map, EventKind.SEARCH, "suche gesucht recherche búsqueda busqueda 検索");
        put(map, EventKind.FAVORITE, "merkliste merkzettel favori favoris favorito favoritos お気に入り");
        put(map, EventKind.CART, "warenkorb indenwarenkorb panier ajoutpanier ajoutaupanier carrito añadiralcarrito");
        put(map, EventKind.CART, "anadiralcarrito agregaralcarrito カート カート追加 カートに追加");
        put(map, EventKind.PURCHASE, "kauf gekauft bestellung achat commande compra pedido 購入 注文");
        return Map.copyOf(map);
    }

    private static void put(Map<String, EventKind> map, EventKind kind, String words) {
        for (var word : words.split(" ", -1)) {
            map.put(word, kind);
        }
    }
}
