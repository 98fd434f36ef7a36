package org.shoulashou.platform.paper;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One of our drawings. The pages' own are written as plain SVG when the front end is built. */
public record Drawing(double width, double height, List<Shape> shapes) {

    private static final Map<String, Drawing> READ = new ConcurrentHashMap<>();

    record Stroke(@Nullable Color fill, @Nullable Color line, double width) {

        private static final Stroke OF_SVG = new Stroke(Color.BLACK, null, 1);

        Stroke in(Element element) {
            String thick = element.getAttribute("stroke-width");
            return new Stroke(
                    colour(element.getAttribute("fill"), fill),
                    colour(element.getAttribute("stroke"), line),
                    thick.isEmpty() ? width : Double.parseDouble(thick));
        }

        private static @Nullable Color colour(String said, @Nullable Color otherwise) {
            if (said.isEmpty()) {
                return otherwise;
            }
            return said.equals("none") ? null : Color.decode(said);
        }
    }

    record Shape(Path2D path, Stroke stroke) {}

    /** The drawing of the pages with this name, for instance {@code sun} or {@code mark}. */
    public static Drawing named(String name) {
        return READ.computeIfAbsent(name, Drawing::read);
    }

    private static Drawing read(String name) {
        String file = "paper/drawings/" + name + ".svg";
        try (InputStream in = Drawing.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw Fonts.missing("图画", "drawing", file);
            }
            return of(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SAXException | ParserConfigurationException failure) {
            throw new IllegalStateException("Not a drawing: " + file, failure);
        }
    }

    private static Drawing of(Element svg) {
        String[] box = svg.getAttribute("viewBox").split(" ");
        List<Shape> shapes = new ArrayList<>();
        collect(svg, Stroke.OF_SVG.in(svg), shapes);
        return new Drawing(Double.parseDouble(box[2]), Double.parseDouble(box[3]), List.copyOf(shapes));
    }

    private static void collect(Element parent, Stroke stroke, List<Shape> shapes) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                add(element, stroke.in(element), shapes);
            }
        }
    }

    private static void add(Element element, Stroke stroke, List<Shape> shapes) {
        switch (element.getTagName()) {
            case "g" -> collect(element, stroke, shapes);
            case "path" -> shapes.add(new Shape(new PathData(element.getAttribute("d")).path(), stroke));
            case "circle" -> shapes.add(new Shape(circle(element), stroke));
            default -> throw new IllegalStateException("No pen draws <" + element.getTagName() + "> on paper");
        }
    }

    private static Path2D circle(Element element) {
        double radius = Double.parseDouble(element.getAttribute("r"));
        double left = Double.parseDouble(element.getAttribute("cx")) - radius;
        double top = Double.parseDouble(element.getAttribute("cy")) - radius;
        return new Path2D.Double(new Ellipse2D.Double(left, top, 2 * radius, 2 * radius));
    }
}
