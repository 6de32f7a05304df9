namespace Semblance.Vault.Audit;

/// <summary>Who did what, why and when, to whose data and with what outcome. It holds no personal detail: subjects by pseudonym, inputs by digest, so that an erasure leaves the chain whole.</summary>
/// <remarks>Texts have at most 1,024 bytes of UTF-8; an empty one says that there is nothing to say.</remarks>
public sealed record AuditEvent
{
    /// <summary>The event's own id: an event that is appended again is not written again.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it happened, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the id of an account or key.</summary>
    public required string Actor { get; init; }

    /// <summary>In what role.</summary>
    public string Role { get; init; } = string.Empty;

    /// <summary>What.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>In which gallery; zero for none.</summary>
    public Guid Gallery { get; init; }

    /// <summary>The gallery's version that was worked on.</summary>
    public long GalleryVersion { get; init; }

    /// <summary>The subject's pseudonym.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>How it ended.</summary>
    public required AuditOutcome Outcome { get; init; }

    /// <summary>The band of the score; never the score itself.</summary>
    public string Band { get; init; } = string.Empty;

    /// <summary>The decision threshold with the error rate it stands for.</summary>
    public string Threshold { get; init; } = string.Empty;

    /// <summary>The model's identity.</summary>
    public string Model { get; init; } = string.Empty;

    /// <summary>The policy's version.</summary>
    public string Policy { get; init; } = string.Empty;

    /// <summary>Why: the purpose that was stated.</summary>
    public string Purpose { get; init; } = string.Empty;

    /// <summary>The second account, where two are demanded.</summary>
    public string SecondActor { get; init; } = string.Empty;

    /// <summary>Where from: command, address, camera.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The SHA-256 of the input, or of the request.</summary>
    public string InputDigest { get; init; } = string.Empty;

    /// <summary>The SHA-256 of a sealed detail that is kept elsewhere under a key of its own.</summary>
    public string DetailDigest { get; init; } = string.Empty;
}
