using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Semblance.Recognition.Grant;

namespace Semblance.Server.Access.Signing;

/// <summary>
/// Lets in whose request is signed with a key's secret (AWS Signature Version 4): exactly the headers that the client names are checked, the body always. The clock is the house's, five minutes each way.
/// </summary>
internal sealed class SignedKeyHandler(IOptionsMonitor<SignedKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder, GrantBook grants, SeenSignatures seen) : AuthenticationHandler<SignedKeyOptions>(options, logger, encoder)
{
    /// <summary>How far a client's clock may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const string Moment = "x-amz-date";
    private const string BodyDigest = "x-amz-content-sha256";
    private const string Shape = "yyyyMMdd'T'HHmmss'Z'";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers.Authorization.ToString();
        if (text.Length == 0)
            return Refused(SignatureFault.Missing, "The request is not signed.");
        if (SignatureHeader.Read(text) is not { } header)
            return Refused(SignatureFault.Incomplete, "The header Authorization can't be read: it takes Credential, SignedHeaders and Signature.");
        if (Gap(header) is { } gap)
            return Refused(SignatureFault.Incomplete, gap);
        var moment = Request.Headers[Moment].ToString();
        if (Untimely(header, moment, out var at) is { } late)
            return Refused(SignatureFault.Wrong, late);
        if (grants.FindNamed(Options.Protocol, header.KeyName) is null)
            return Refused(SignatureFault.UnknownKey, "There is no such access key, or it does not hold any more.");
        if (await SignedBody.ReadAsync(Request, Options.MostBytes, Context.RequestAborted).ConfigureAwait(false) is not { } body)
            return Refused(SignatureFault.TooLarge, FormattableString.Invariant($"The request has more than {Options.MostBytes:N0} bytes."));
        return Check(header, moment, at, body);
    }

    private AuthenticateResult Check(SignatureHeader header, string moment, DateTimeOffset at, ReadOnlyMemory<byte> body)
    {
        var digest = RequestSignature.Digest(body.Span);
        if (Request.Headers.TryGetValue(BodyDigest, out var claimed) && !string.Equals(claimed.ToString(), digest, StringComparison.Ordinal))
            return Refused(SignatureFault.Wrong, "The body is not the one that was signed.");
        var canonical = RequestSignature.Canonical(Request.Method, [.. header.SignedHeaders.Select(name => KeyValuePair.Create(name, Request.Headers[name].ToString()))], digest);
        if (grants.FindSigned(Options.Protocol, header.KeyName, secret => RequestSignature.AreEqual(RequestSignature.Of(secret, header, moment, canonical), header.Signature)) is not { } grant)
            return Refused(SignatureFault.Wrong, "The signature is not the one that the key makes. Check the secret, and that no proxy changes the host or a signed header.");
        if (!seen.IsFirst(header.KeyName, header.Signature, at + Skew))
            return Refused(SignatureFault.Repeated, "The very same signed request came before. Sign it anew, a second later.");
        Context.Features.Set(new SignedBody(body, header));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new KeyIdentity(grant, Scheme.Name)), Scheme.Name));
    }

    private string? Gap(SignatureHeader header)
    {
        if (!string.Equals(header.Service, Options.Service, StringComparison.Ordinal))
            return $"The signature is for another service: this one is '{Options.Service}'.";
        foreach (var name in (string[])["host", Moment, .. Options.Demanded])
        {
            if (!header.SignedHeaders.Contains(name, StringComparer.Ordinal) || !Request.Headers.ContainsKey(name))
                return $"The header '{name}' has to be there and has to be signed.";
        }

        return null;
    }

    private string? Untimely(SignatureHeader header, string moment, out DateTimeOffset at)
    {
        if (!DateTimeOffset.TryParseExact(moment, Shape, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at) || !moment.StartsWith(header.Day, StringComparison.Ordinal))
            return "The day of the credential is not that of x-amz-date.";
        var now = TimeProvider.GetUtcNow();
        if (at < now - Skew)
            return $"Signature expired: {moment} is more than 5 minutes before {now.ToString(Shape, CultureInfo.InvariantCulture)}.";
        return at > now + Skew ? $"Signature not yet current: {moment} is more than 5 minutes after {now.ToString(Shape, CultureInfo.InvariantCulture)}." : null;
    }

    private AuthenticateResult Refused(SignatureFault fault, string text)
    {
        Context.Features.Set(new SignatureComplaint(fault, text));
        return AuthenticateResult.Fail(text);
    }
}
