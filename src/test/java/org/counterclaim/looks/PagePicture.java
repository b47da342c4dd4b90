package org.counterclaim.looks;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** A picture of a page in sixteen greys, which is small and shows the layout. */
final class PagePicture {

    private static final int GREYS = 16;

    /** Pictures are compared tile by tile, so that the edges of letters do not count. */
    private static final int TILE = 16;

    /** The tolerated difference between the mean greys of two tiles, out of 255. */
    private static final double TOLERATED = 20;

    private final BufferedImage image;

    private PagePicture(BufferedImage image) {
        this.image = image;
    }

    static PagePicture of(byte[] png) {
        try {
            BufferedImage colours = ImageIO.read(new ByteArrayInputStream(png));
            byte[] greys = new byte[GREYS];
            IntStream.range(0, GREYS).forEach(grey -> greys[grey] = (byte) (grey * 255 / (GREYS - 1)));
            BufferedImage image = new BufferedImage(colours.getWidth(), colours.getHeight(), BufferedImage.TYPE_BYTE_BINARY,
                    new IndexColorModel(4, GREYS, greys, greys, greys));
            Graphics2D brush = image.createGraphics();
            brush.drawImage(colours, 0, 0, null);
            brush.dispose();
            return new PagePicture(image);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static PagePicture read(Path file) {
        try {
            return new PagePicture(ImageIO.read(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Returns the share of tiles, from 0 to 1, that look different in the other picture. A tile in only one picture counts as different.
     */
    double difference(PagePicture other) {
        int across = tiles(Math.max(image.getWidth(), other.image.getWidth()));
        int down = tiles(Math.max(image.getHeight(), other.image.getHeight()));
        long different = IntStream.range(0, across * down)
                .filter(tile -> Math.abs(mean(tile % across, tile / across) - other.mean(tile % across, tile / across)) > TOLERATED)
                .count();
        return (double) different / (across * down);
    }

    private static int tiles(int pixels) {
        return (pixels + TILE - 1) / TILE;
    }

    /** Returns the mean grey of a tile, from 0 to 255; far from all of these if the picture has no such tile. */
    private double mean(int column, int row) {
        int right = Math.min((column + 1) * TILE, image.getWidth());
        int bottom = Math.min((row + 1) * TILE, image.getHeight());
        if (right <= column * TILE || bottom <= row * TILE) {
            return -255;
        }
        int[] greys = image.getRaster().getSamples(column * TILE, row * TILE, right - column * TILE, bottom - row * TILE, 0, (int[]) null);
        return Arrays.stream(greys).average().orElseThrow() * 255 / (GREYS - 1);
    }
}
