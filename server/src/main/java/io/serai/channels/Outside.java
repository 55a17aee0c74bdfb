package io.serai.channels;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Whether an address that somebody else gave us leads out to the internet, and not into the network that this server stands in. It is asked
 * again before every call, since a name may point elsewhere by then.
 */
@NamedInterface("out")
public final class Outside {
    private Outside() {}

    /**
     * @param loopback whether this machine itself is allowed, even by plain http: where the server is one's own laptop
     * @return why it must not be opened, in words for a person
     */
    public static Optional<String> whyNot(String address, boolean loopback) {
        URI uri;
        try {
            uri = URI.create(address.strip());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.of("it is not an address");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.of("it is not an address like https://app.example.com/serai");
        }
        return whyNot(uri, loopback);
    }

    private static Optional<String> whyNot(URI uri, boolean loopback) {
        InetAddress[] machines;
        try {
            machines = InetAddress.getAllByName(uri.getHost());
        } catch (UnknownHostException unknown) {
            return Optional.of("the host name is not known");
        }
        boolean here = true;
        for (InetAddress machine : machines) {
            here &= machine.isLoopbackAddress();
            if (isInside(machine) && !(loopback && machine.isLoopbackAddress())) {
                return Optional.of("it lies in this server's own network");
            }
        }
        boolean safe = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && loopback && here;
        return safe ? Optional.empty() : Optional.of("it does not begin with https://");
    }

    private static boolean isInside(InetAddress machine) {
        byte[] bytes = machine.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        // between a provider's customers (RFC 6598), and what some clouds answer their machines from
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        return uniqueLocal
                || shared
                || thisNetwork
                || machine.isLoopbackAddress()
                || machine.isSiteLocalAddress()
                || machine.isLinkLocalAddress()
                || machine.isAnyLocalAddress()
                || machine.isMulticastAddress();
    }
}
