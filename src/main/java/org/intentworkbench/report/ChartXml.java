package org.intentworkbench.report;

import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;

/// What POI's charts have no method for, or none that works with the small schema that comes with it.
final class ChartXml {
    private ChartXml() {}

    /// A bold title of a set size, and square corners: left out, Excel rounds them.
    static void plain(CTChartSpace space, int titleHundredths) {
        var title = space.getChart()
                .getTitle()
                .getTx()
                .getRich()
                .getPArray(0)
                .getRArray(0)
                .getRPr();
        title.setSz(titleHundredths);
        title.setB(true);
        space.addNewRoundedCorners().setVal(false);
    }

    /// Axes keep the number format they were given instead of that of the cells.
    static void ownFormats(CTChart chart) {
        for (CTValAx axis : chart.getPlotArea().getValAxArray()) {
            axis.getNumFmt().setSourceLinked(false);
        }
    }

    /// Adds `<name val="value"/>` behind an element as plain XML: the small schema lacks the types behind
    /// `setOverlap` and `setMarkerSize`.
    static void addAfter(XmlObject element, String name, int value) {
        try (XmlCursor cursor = element.newCursor()) {
            String namespace = cursor.getName().getNamespaceURI();
            cursor.toEndToken();
            cursor.toNextToken();
            cursor.beginElement(name, namespace);
            cursor.insertAttributeWithValue("val", String.valueOf(value));
        }
    }
}
