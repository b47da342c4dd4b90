package org.counterclaim.database;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Claims to be PostgreSQL 13, and answers yes to every query (PostgreSQL's manual, "Frontend/Backend Protocol"). */
final class OldServer implements Closeable {

    private static final int ENCRYPTION_WANTED = 80_877_103;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));

    OldServer() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/counterclaim";
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            while (isEncryptionWanted(in)) {
                out.writeByte('N');
            }
            send(out, 'R', new byte[4]);
            send(out, 'S', "server_version\00013.14\0".getBytes(US_ASCII));
            send(out, 'S', "client_encoding\000UTF8\0".getBytes(US_ASCII));
            send(out, 'S', "integer_datetimes\000on\0".getBytes(US_ASCII));
            send(out, 'Z', new byte[] {'I'});
            for (int asked = in.read(); asked == 'Q'; asked = in.read()) {
                in.skipNBytes(in.readInt() - 4);
                send(out, 'C', "SET\0".getBytes(US_ASCII));
                send(out, 'Z', new byte[] {'I'});
            }
        } catch (IOException gone) {
            // The driver reports the failure.
        }
    }

    private static boolean isEncryptionWanted(DataInputStream in) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        in.skipNBytes(length - 8);
        return code == ENCRYPTION_WANTED;
    }

    private static void send(DataOutputStream out, char kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
