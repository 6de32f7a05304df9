using System.Globalization;
using Semblance.Errors;

namespace Semblance.Video.Outlets.Mqtt;

/// <summary>Where a broker is, with what may be known there: mqtt://account:password@host:port/prefix, or mqtts:// for TLS.</summary>
/// <remarks>Immutable. Its text shows neither account nor password.</remarks>
public sealed class MqttAddress
{
    /// <summary>What topics begin with where nothing is said.</summary>
    public const string DefaultPrefix = "semblance";

    private const int PlainPort = 1883;
    private const int SealedPort = 8883;
    private const int MostPrefix = 100;

    private MqttAddress(Uri address, string? password)
    {
        (IsSealed, Host) = (address.Scheme is "mqtts", address.IdnHost);
        Port = address.Port > 0 ? address.Port : IsSealed ? SealedPort : PlainPort;
        Prefix = address.AbsolutePath.Trim('/') is { Length: > 0 } prefix ? prefix : DefaultPrefix;
        var account = address.UserInfo.Split(':', 2);
        Account = account[0].Length > 0 ? Uri.UnescapeDataString(account[0]) : null;
        Password = account.Length > 1 ? Uri.UnescapeDataString(account[1]) : password;
    }

    /// <summary>The broker.</summary>
    public string Host { get; }

    /// <summary>Its port, 1 to 65535; 1883 where nothing is said, 8883 with TLS.</summary>
    public int Port { get; }

    /// <summary>Whether the connection is encrypted and the broker's certificate checked.</summary>
    public bool IsSealed { get; }

    /// <summary>What topics begin with.</summary>
    public string Prefix { get; }

    internal string? Account { get; }

    internal string? Password { get; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address; characters such as "@" in account and password as %40.</param>
    /// <param name="password">The password where the address has none, so that it need not stand on a command line.</param>
    /// <returns>The address.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: no such address; the message does not repeat it.</exception>
    public static MqttAddress Parse(string text, string? password = null)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("mqtt" or "mqtts") || address.Host.Length == 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw Refused("The address of the broker can't be read.");
        var read = new MqttAddress(address, password);
        return IsPrefix(read.Prefix) ? read : throw Refused("The prefix of the topics is none.");
    }

    /// <summary>The address without account and password.</summary>
    /// <returns>Scheme, host, port and prefix.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsSealed ? "mqtts" : "mqtt")}://{Host}:{Port}/{Prefix}");

    private static bool IsPrefix(string prefix) => prefix.Length <= MostPrefix
        && Array.TrueForAll(prefix.Split('/'), static level => level.Length > 0 && level.All(static one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.'));

    private static SemblanceException Refused(string what) =>
        new(ErrorCode.OptionOutOfRange, what, "Write mqtt://account:password@host:port/prefix, or mqtts:// for TLS; the prefix has letters, digits, '-', '_', '.' and '/', and is 'semblance' where it is missing.");
}
