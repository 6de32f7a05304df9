using System.Net;
using System.Net.Sockets;

namespace Semblance.Server.Pictures;

/// <summary>Which addresses pictures may be fetched from: public ones alone. It judges the very address that is connected to; how a name or number was written does not matter any more then.</summary>
internal static class AddressGuard
{
    private static readonly IPNetwork[] Closed4 =
    [
        Of("0.0.0.0/8"), Of("10.0.0.0/8"), Of("100.64.0.0/10"), Of("127.0.0.0/8"), Of("169.254.0.0/16"), Of("172.16.0.0/12"), Of("192.0.0.0/24"), Of("192.0.2.0/24"),
        Of("192.88.99.0/24"), Of("192.168.0.0/16"), Of("198.18.0.0/15"), Of("198.51.100.0/24"), Of("203.0.113.0/24"), Of("224.0.0.0/3"), Of("168.63.129.16/32"),
    ];

    private static readonly IPNetwork[] Closed6 = [Of("::/128"), Of("::1/128"), Of("64:ff9b:1::/48"), Of("100::/64"), Of("2001:db8::/32"), Of("fc00::/7"), Of("fe80::/10"), Of("fec0::/10"), Of("ff00::/8"), Of("5f00::/16")];

    /// <summary>Networks of version 6 whose addresses carry one of version 4, and the byte at which it begins.</summary>
    private static readonly (IPNetwork Network, int At, bool IsInverted)[] Carriers =
        [(Of("::/96"), 12, false), (Of("::ffff:0:0:0/96"), 12, false), (Of("64:ff9b::/96"), 12, false), (Of("2002::/16"), 2, false), (Of("2001::/32"), 12, true)];

    /// <summary>Whether an address is a public one.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Array.Exists(Closed4, network => network.Contains(address));
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4()); // networks of version 6 do not say that they contain these
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.ScopeId != 0)
            return false;
        return !Array.Exists(Closed6, network => network.Contains(address)) && Array.TrueForAll(Carriers, carrier => !carrier.Network.Contains(address) || IsPublic(Carried(address, carrier.At, carrier.IsInverted)));
    }

    private static IPAddress Carried(IPAddress address, int at, bool isInverted)
    {
        var four = address.GetAddressBytes().AsSpan(at, 4).ToArray();
        return new IPAddress(isInverted ? Array.ConvertAll(four, static one => (byte)~one) : four);
    }

    private static IPNetwork Of(string text) => IPNetwork.Parse(text);
}
