using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Attribute;

/// <summary>To whom references are attributed: exactly one of the three.</summary>
/// <remarks>Immutable.</remarks>
public sealed record AttributedTo
{
    private AttributedTo()
    {
    }

    /// <summary>Somebody of the gallery by identifier.</summary>
    public SubjectId? Subject { get; private init; }

    /// <summary>Somebody of the gallery by external id.</summary>
    public ExternalId? ExternalId { get; private init; }

    /// <summary>Somebody new, and what tells who it is.</summary>
    public SubjectDetails? Details { get; private init; }

    /// <summary>Somebody of the gallery.</summary>
    /// <param name="subject">The identifier.</param>
    /// <returns>Whom.</returns>
    public static AttributedTo Known(SubjectId subject) => new() { Subject = subject };

    /// <summary>Somebody of the gallery.</summary>
    /// <param name="externalId">The external id.</param>
    /// <returns>Whom.</returns>
    public static AttributedTo Known(ExternalId externalId)
    {
        ArgumentNullException.ThrowIfNull(externalId);
        return new AttributedTo { ExternalId = externalId };
    }

    /// <summary>Somebody new.</summary>
    /// <param name="details">What tells who it is; an external id has to be free.</param>
    /// <returns>Whom.</returns>
    public static AttributedTo New(SubjectDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return new AttributedTo { Details = details };
    }
}
