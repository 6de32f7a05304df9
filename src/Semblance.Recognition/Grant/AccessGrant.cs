using Semblance.Vault.Galleries;

namespace Semblance.Recognition.Grant;

/// <summary>Leave to ask from outside: for whom, in which role, for which galleries and purposes, until when. Made for one key.</summary>
/// <remarks>Immutable. It holds no way to find the key's secret, but where a protocol can't do without (<see cref="Secret"/>).</remarks>
public sealed record AccessGrant
{
    /// <summary>Every gallery, in <see cref="Galleries"/>; every purpose, in <see cref="Purposes"/>.</summary>
    public const string All = "*";

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the key calls itself: no secret.</summary>
    public required string KeyName { get; init; }

    /// <summary>For whom, as the record will say.</summary>
    public required string Account { get; init; }

    /// <summary>In which role.</summary>
    public required AccessRole Role { get; init; }

    /// <summary>The protocol that the key is for: "native", "rekognition", "compreface", "faceplusplus".</summary>
    public required string Protocol { get; init; }

    /// <summary>The galleries by name, or <see cref="All"/>.</summary>
    public required IReadOnlyList<string> Galleries { get; init; }

    /// <summary>The purposes that the galleries must have, word for word, or <see cref="All"/>.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [All];

    /// <summary>The one subject, by external id, whom a key of the role <see cref="AccessRole.Subject"/> speaks for; else <see langword="null"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether answers hold scores. Whoever collects scores can rebuild templates: 600 of them are enough.</summary>
    public bool ShowsScores { get; init; }

    /// <summary>What galleries that are made with this key are for, where the protocol has no words for it; else <see langword="null"/>.</summary>
    public GalleryTerms? Terms { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it does not hold any more (UTC); <see langword="null"/> for no end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was taken back (UTC); <see langword="null"/> while it holds.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The SHA-256 of the secret, 64 hexadecimal digits.</summary>
    public required string SecretDigest { get; init; }

    /// <summary>The secret itself, where the protocol signs requests with it and never sends it; else <see langword="null"/>.</summary>
    internal string? Secret { get; init; }

    /// <summary>Whether it holds.</summary>
    /// <param name="now">When (UTC).</param>
    /// <returns>False once taken back or over.</returns>
    public bool HoldsAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is not { } end || now < end);

    /// <summary>Whether a gallery is within it.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <returns>Whether both its name and its purpose are.</returns>
    public bool Covers(Gallery gallery)
    {
        ArgumentNullException.ThrowIfNull(gallery);
        return CoversName(gallery.Name.Text) && IsIn(Purposes, gallery.Purpose.Text);
    }

    /// <summary>Whether a gallery of a name may be asked about, before it is known whether there is one.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <returns>Whether it is named, or all are.</returns>
    public bool CoversName(string gallery) => IsIn(Galleries, gallery);

    /// <summary>Its names alone, never a secret.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => $"{Role} {Account} ({KeyName})";

    private static bool IsIn(IReadOnlyList<string> list, string text) => list.Contains(All, StringComparer.Ordinal) || list.Contains(text, StringComparer.Ordinal);
}
