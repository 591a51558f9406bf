package io.yidan.exchange.process;

import io.yidan.exchange.process.AppendGate.Act;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a node and PostgreSQL and understands where the node's messages begin and end. A statement whose text
 * contains the watched words is let through up to its Sync; then the gate is asked.
 */
final class PostgresProxy implements Closeable {
    private static final int PROTOCOL_3 = 3;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int server;
    private final String watched;
    private final AppendGate gate;

    PostgresProxy(int server, String watched, AppendGate gate) throws IOException {
        this.server = server;
        this.watched = watched;
        this.gate = gate;
        Thread.ofPlatform().daemon().name("proxy").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        gate.release();
        for (var socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var link = new Link(door.accept());
                Thread.ofPlatform().daemon().start(() -> link.run(link::toServer));
                Thread.ofPlatform().daemon().start(() -> link.run(link::toClient));
            } catch (IOException _) {
                // the door is closed, or PostgreSQL takes no more: the client sees its link end
            }
        }
    }

    @FunctionalInterface
    private interface Pump {
        void run() throws IOException, InterruptedException;
    }

    /** One connection of the node and the one to PostgreSQL that belongs to it. */
    private final class Link {
        private final Socket client;
        private final Socket upstream;
        private final DataInputStream in;
        private final DataOutputStream out;
        private final Set<String> named = new HashSet<>();
        private boolean ran;
        private volatile boolean swallow;

        private Link(Socket client) throws IOException {
            this.client = client;
            open.add(client);
            try {
                upstream = new Socket(InetAddress.getLoopbackAddress(), server);
            } catch (IOException e) {
                client.close();
                throw e;
            }
            open.add(upstream);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            out = new DataOutputStream(upstream.getOutputStream());
        }

        private void run(Pump pump) {
            try {
                pump.run();
            } catch (IOException | InterruptedException _) {
                // one side has gone: so does the other
            } finally {
                cut();
            }
        }

        private void cut() {
            for (var side : Set.of(client, upstream)) {
                open.remove(side);
                try {
                    side.close();
                } catch (IOException _) {
                    // gone already
                }
            }
        }

        private void toClient() throws IOException {
            var bytes = new byte[1 << 16];
            var from = upstream.getInputStream();
            for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                if (swallow) {
                    return;
                }
                client.getOutputStream().write(bytes, 0, read);
            }
        }

        private void toServer() throws IOException, InterruptedException {
            greet();
            while (true) {
                int type = in.read();
                if (type < 0) {
                    throw new EOFException();
                }
                int length = in.readInt();
                byte[] body = in.readNBytes(length - Integer.BYTES);
                note((char) type, ByteBuffer.wrap(body));
                var act = type == 'S' && ran ? gate.ask() : Act.PASS;
                ran = ran && type != 'S';
                if (act == Act.CUT_BEFORE) {
                    return;
                }
                swallow = act == Act.CUT_ANSWERED;
                send(type, length, body);
                if (act == Act.CUT_BEHIND) {
                    return;
                }
            }
        }

        /** Messages without a type, until the one that names user and database. */
        private void greet() throws IOException {
            int protocol;
            do {
                int length = in.readInt();
                protocol = in.readInt();
                var whole = ByteBuffer.allocate(length).putInt(length).putInt(protocol);
                whole.put(in.readNBytes(length - 2 * Integer.BYTES));
                out.write(whole.array());
            } while (protocol >> 16 != PROTOCOL_3);
        }

        /** Parse names a statement, Bind says which one Execute runs. */
        private void note(char type, ByteBuffer body) {
            if (type == 'P') {
                String name = text(body);
                if (text(body).contains(watched)) {
                    named.add(name);
                } else {
                    named.remove(name);
                }
            } else if (type == 'B') {
                text(body);
                ran = ran || named.contains(text(body));
            }
        }

        private void send(int type, int length, byte[] body) throws IOException {
            var message = ByteBuffer.allocate(1 + length);
            out.write(message.put((byte) type).putInt(length).put(body).array());
        }

        private static String text(ByteBuffer from) {
            int start = from.position();
            while (from.get() != 0) {
                // up to the closing zero
            }
            return new String(
                    from.array(), start, from.position() - 1 - start, StandardCharsets.UTF_8);
        }
    }
}
