using Semblance.Client.Contracts.Keys;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.Server.Words;

/// <summary>Keys in the words of the native API.</summary>
internal static class KeyWords
{
    public static KeyAnswer Of(AccessGrant grant) => new(
        grant.Id, grant.KeyName, grant.Account, grant.Role.ToString().ToLowerInvariant(), grant.Protocol, grant.Galleries, grant.Purposes, grant.ShowsScores, grant.CreatedAt, grant.ExpiresAt, grant.RevokedAt);

    /// <summary>What the holder has to send: for the native API the whole token.</summary>
    public static string Secret(IssuedKey issued) => string.Equals(issued.Grant.Protocol, KeyShape.Native.Protocol, StringComparison.Ordinal) ? new BearerKey(issued.Grant.KeyName, issued.Secret).Text : issued.Secret;

    /// <summary>The request that an order is.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: no such role or protocol.</exception>
    public static GrantRequest Request(KeyOrder order, Caller caller) => new()
    {
        Account = order.Account ?? string.Empty,
        Role = Role(order.Role),
        Shape = KeyShape.Find(order.Protocol ?? KeyShape.Native.Protocol)
            ?? throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{order.Protocol}' is no protocol.", $"Say {string.Join(", ", KeyShape.All.Select(shape => shape.Protocol))}."),
        Galleries = order.Galleries ?? [],
        Purposes = order.Purposes ?? [AccessGrant.All],
        Subject = order.Subject,
        ShowsScores = order.ShowsScores,
        Terms = order.Terms is { } terms ? new GalleryTerms(new Purpose(terms.Purpose), LegalBasis.Parse(terms.LegalBasis), new RetentionRule(terms.RetentionDays, terms.IdleDays)) : null,
        ExpiresAt = order.ExpiresAt,
        Caller = caller,
    };

    /// <summary>By its word alone: numbers, and lists of roles that add up to another one, are none.</summary>
    private static AccessRole Role(string? word) => Array.FindIndex(Enum.GetNames<AccessRole>(), name => string.Equals(name, word, StringComparison.OrdinalIgnoreCase)) is var at and >= 0
        ? Enum.GetValues<AccessRole>()[at]
        : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{word}' is no role.", "Say admin, operator, auditor, device or subject.");
}
