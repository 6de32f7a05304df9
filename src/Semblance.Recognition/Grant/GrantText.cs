using System.Text.Json;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;
using Semblance.Vault.Sealing;

namespace Semblance.Recognition.Grant;

/// <summary>A grant as it is sealed.</summary>
internal sealed record GrantText(
    string KeyName, string Account, AccessRole Role, string Protocol, IReadOnlyList<string> Galleries, IReadOnlyList<string> Purposes, string? Subject, bool ShowsScores, GrantText.TermsText? Terms,
    DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, string SecretDigest, string? Secret)
{
    public static byte[] Write(AccessGrant grant) => PaddedText.ToBytes(JsonSerializer.Serialize(
        new GrantText(
            grant.KeyName, grant.Account, grant.Role, grant.Protocol, grant.Galleries, grant.Purposes, grant.Subject, grant.ShowsScores, TermsOf(grant.Terms),
            grant.CreatedAt, grant.ExpiresAt, grant.RevokedAt, grant.SecretDigest, grant.Secret),
        GrantJson.Default.GrantText));

    public static AccessGrant Read(Guid id, ReadOnlySpan<byte> bytes)
    {
        var text = JsonSerializer.Deserialize(PaddedText.Read(bytes), GrantJson.Default.GrantText)!;
        return new AccessGrant
        {
            Id = id,
            KeyName = text.KeyName,
            Account = text.Account,
            Role = text.Role,
            Protocol = text.Protocol,
            Galleries = text.Galleries,
            Purposes = text.Purposes,
            Subject = text.Subject,
            ShowsScores = text.ShowsScores,
            Terms = text.Terms is { } terms ? new GalleryTerms(new Purpose(terms.Purpose), LegalBasis.Parse(terms.Basis), new RetentionRule(terms.Days, terms.IdleDays)) : null,
            CreatedAt = text.CreatedAt,
            ExpiresAt = text.ExpiresAt,
            RevokedAt = text.RevokedAt,
            SecretDigest = text.SecretDigest,
            Secret = text.Secret,
        };
    }

    private static TermsText? TermsOf(GalleryTerms? terms) =>
        terms is null ? null : new TermsText(terms.Purpose.Text, terms.LegalBasis.Code, terms.Retention.DaysAfterEnrolment, terms.Retention.DaysAfterLastUse);

    internal sealed record TermsText(string Purpose, string Basis, int Days, int? IdleDays);
}
