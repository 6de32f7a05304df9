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
        if (!Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, faults[0].ErrorMessage ?? "An option is out of its range.", "docs/server.md lists the options with their ranges.");
        if (options.Authority is { } authority && !(Uri.TryCreate(authority, UriKind.Absolute, out var issuer) && (IsScheme(issuer, Uri.UriSchemeHttps) || issuer.IsLoopback)))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{authority}' is no address of an identity provider.", "Give its issuer's https address.");
        foreach (var address in options.Listen.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Demand(options, address);
    }

    private static void Demand(ServerOptions options, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{address}' is no address to listen at.", "Write it like http://127.0.0.1:8420.");
        if (IsScheme(uri, Uri.UriSchemeHttps) && options.Certificate is null)
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{address}' needs a certificate.", "Name it with --certificate (PEM), and its key with --certificate-key.");
        if (IsScheme(uri, Uri.UriSchemeHttp) && !options.AllowsPlainText && !IsOnlyHere(uri))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"Other machines reach '{address}', and without TLS everybody on the way reads faces and keys.", "Give a certificate (--certificate), or say --allow-plain-text where a proxy before it has TLS.");
    }

    private static bool IsScheme(Uri uri, string scheme) => string.Equals(uri.Scheme, scheme, StringComparison.Ordinal);

    private static bool IsOnlyHere(Uri uri) => IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) ? IPAddress.IsLoopback(address) : string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase);
}
