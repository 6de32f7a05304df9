using System.ComponentModel.DataAnnotations;
using System.Net;
using Semblance.Errors;

namespace Semblance.Server.Options;

/// <summary>Refuses options that are out of their range, and an open door.</summary>
internal static class OptionCheck
{
    public static void Demand(ServerOptions options)
    {
        var faults = new List<ValidationResult>();
        if (!Array.TrueForAll<object>([options, options.FacePlusPlus], part => Validator.TryValidateObject(part, new ValidationContext(part), faults, validateAllProperties: true)))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, faults[0].ErrorMessage ?? "An option is out of its range.", "docs/server.md lists the options with their ranges.");
        if (options.Authority is { } authority && !(Uri.TryCreate(authority, UriKind.Absolute, out var issuer) && (string.Equals(issuer.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || issuer.IsLoopback)))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{authority}' is no address of an identity provider.", "Give its issuer's https address.");
        var addresses = options.Listen.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0)
            throw NoAddress(options.Listen);
        foreach (var address in addresses)
            Demand(options, address, Read(address));
    }

    /// <summary>An address as the listener reads it: another reading (of userinfo, of digits of other scripts) could take for this machine what is open to all.</summary>
    private static BindingAddress Read(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            throw NoAddress(address);
        }
    }

    private static void Demand(ServerOptions options, string address, BindingAddress read)
    {
        if (!IsScheme(read, Uri.UriSchemeHttp) && !IsScheme(read, Uri.UriSchemeHttps))
            throw NoAddress(address);
        if (IsScheme(read, Uri.UriSchemeHttps) && options.Certificate is null)
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{address}' needs a certificate.", "Name it with --certificate (PEM), and its key with --certificate-key.");
        if (IsScheme(read, Uri.UriSchemeHttp) && !options.AllowsPlainText && !IsOnlyHere(read.Host))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"Other machines reach '{address}', and without TLS everybody on the way reads faces and keys.", "Give a certificate (--certificate), or say --allow-plain-text where a proxy before it has TLS.");
    }

    private static SemblanceException NoAddress(string address) => new(ErrorCode.OptionOutOfRange, $"'{address}' is no address to listen at.", "Write it like http://127.0.0.1:8420.");

    private static bool IsScheme(BindingAddress address, string scheme) => string.Equals(address.Scheme, scheme, StringComparison.OrdinalIgnoreCase);

    private static bool IsOnlyHere(string host) => IPAddress.TryParse(host.Trim('[', ']'), out var address) ? IPAddress.IsLoopback(address) : string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase);
}
