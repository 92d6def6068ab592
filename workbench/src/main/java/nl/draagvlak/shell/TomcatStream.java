package nl.draagvlak.shell;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** A {@link FastStream} on a socket of Tomcat that is no longer bound to a request. */
final class TomcatStream implements FastStream, InternalHttpUpgradeHandler {

    /** Somebody who reads nothing for so many events is let go. */
    private static final int PATIENCE = 20;

    private volatile SocketWrapperBase<?> socket;
    private volatile boolean over;
    private byte[] first;
    private int missed;

    @Override
    public boolean send(byte[] event) {
        if (over) {
            return false;
        }
        SocketWrapperBase<?> now = socket;
        if (now == null) {
            return beforeTheSocket(event);
        }
        ReentrantLock lock = now.getLock();
        lock.lock();
        try {
            if (now.isClosed()) {
                over = true;
            } else if (now.hasDataToWrite() && now.flush(false)) {
                over = ++missed > PATIENCE;
            } else {
                missed = 0;
                now.write(false, ByteBuffer.wrap(event));
                now.flush(false);
            }
        } catch (IOException gone) {
            over = true;
        } finally {
            lock.unlock();
        }
        if (over) {
            now.close();
        }
        return !over;
    }

    /** The connection is handed over when the request's thread lets go of it; what was sent before that is sent then. */
    private synchronized boolean beforeTheSocket(byte[] event) {
        if (socket != null) {
            return send(event);
        }
        first = event;
        return true;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        byte[] waiting;
        synchronized (this) {
            socket = wrapper;
            waiting = first;
            first = null;
        }
        if (waiting != null) {
            send(waiting);
        }
    }

    /** Nobody says anything over this connection: what comes in is its end. */
    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        if (event == SocketEvent.OPEN_READ) {
            try {
                ByteBuffer heard = ByteBuffer.allocate(64);
                int length;
                do {
                    heard.clear();
                    length = socket.read(false, heard);
                } while (length > 0);
                if (length == 0 && !over) {
                    return SocketState.UPGRADED;
                }
            } catch (IOException gone) {
                // It is over, as below.
            }
        } else if (event == SocketEvent.OPEN_WRITE && !over) {
            return SocketState.UPGRADED;
        }
        over = true;
        return SocketState.CLOSED;
    }

    @Override
    public void close() {
        over = true;
        SocketWrapperBase<?> now = socket;
        if (now != null) {
            now.close();
        }
    }

    @Override
    public void pause() {
        close();
    }

    @Override
    public void destroy() {
        over = true;
    }

    @Override
    public void init(WebConnection connection) {
        // The socket comes through setSocketWrapper.
    }

    @Override
    public void timeoutAsync(long now) {
        // Whoever is gone is noticed when something is sent.
    }

    @Override
    public void setSslSupport(SSLSupport support) {
        // Nothing here depends on it.
    }
}
