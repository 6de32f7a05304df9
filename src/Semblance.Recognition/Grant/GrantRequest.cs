using Semblance.Recognition.Asking;

namespace Semblance.Recognition.Grant;

/// <summary>Somebody shall be able to ask from outside.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GrantRequest
{
    /// <summary>For whom, as the record will say; 1 to 100 printable characters.</summary>
    public required string Account { get; init; }

    /// <summary>In which role.</summary>
    public required AccessRole Role { get; init; }

    /// <summary>The protocol that the key is for; its shape follows from it.</summary>
    public KeyShape Shape { get; init; } = KeyShape.Native;

    /// <summary>The galleries by name, or <see cref="AccessGrant.All"/>.</summary>
    public required IReadOnlyList<string> Galleries { get; init; }

    /// <summary>The purposes, or <see cref="AccessGrant.All"/>.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [AccessGrant.All];

    /// <summary>The external id of the subject whom a key of the role <see cref="AccessRole.Subject"/> speaks for.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether answers hold scores. Default no.</summary>
    public bool ShowsScores { get; init; }

    /// <summary>What galleries that are made with this key are for, where the protocol has no words for it.</summary>
    public GalleryTerms? Terms { get; init; }

    /// <summary>From when on it does not hold any more (UTC); <see langword="null"/> for no end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Who asks.</summary>
    public required Caller Caller { get; init; }
}
