package org.shoulashou.letters.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.platform.pictures.uploads.PictureUploads;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * A file that is sent in pieces, as a browser does it.
 *
 * @param path  of its uploads
 * @param query of each request
 */
public record Pieces(String path, String query, byte[] file) {

    /** Noise, so that it is large. */
    public static byte[] photograph(int seed) {
        BufferedImage image = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt(0xFFFFFF));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public int many() {
        return (file.length + PictureUploads.PIECE - 1) / PictureUploads.PIECE;
    }

    public Browser.Answer begin(Browser who) {
        return begin(who, sha256(file));
    }

    public Browser.Answer begin(Browser who, String sha256) {
        return who.post(path + "?" + query, Map.of("size", file.length, "sha256", sha256));
    }

    public Browser.Answer send(Browser who, String upload, int number) {
        return send(who, upload, number, query);
    }

    public Browser.Answer send(Browser who, String upload, int number, String asked) {
        int from = number * PictureUploads.PIECE;
        byte[] piece = Arrays.copyOfRange(file, from, Math.min(file.length, from + PictureUploads.PIECE));
        String address = path + "/" + upload + "/pieces?" + asked + "&number=" + number;
        return who.send(HttpMethod.PUT, address, piece, MediaType.APPLICATION_OCTET_STREAM);
    }

    /** All but the last. */
    public void sendMost(Browser who, String upload) {
        for (int number = 0; number < many() - 1; number++) send(who, upload, number);
    }

    public Browser.Answer sendLast(Browser who, String upload) {
        return send(who, upload, many() - 1);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
