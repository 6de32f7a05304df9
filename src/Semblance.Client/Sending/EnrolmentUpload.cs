using Semblance.Client.Contracts.Consents;

namespace Semblance.Client.Sending;

/// <summary>Somebody who shall be enrolled.</summary>
/// <param name="Subject">The external id: what another system calls the subject.</param>
/// <param name="Pictures">Pictures whose largest face becomes a reference.</param>
/// <remarks>Immutable.</remarks>
public sealed record EnrolmentUpload(string Subject, IReadOnlyList<PictureUpload> Pictures)
{
    /// <summary>The name that is shown; <see langword="null"/> for the external id.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Words to find the subject by; none with a comma.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The first day (UTC) on which the subject is found.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day (UTC) on which the subject is found.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>How strictly pictures are judged: "standard", "strict" or "off"; <see langword="null"/> for "standard".</summary>
    public string? Gate { get; init; }

    /// <summary>Whether a human has looked at whom the subject is near to, and says that it is somebody new.</summary>
    public bool KnownToBeNew { get; init; }

    /// <summary>The consent, where the gallery rests on one and none is on record.</summary>
    public ConsentOrder? Consent { get; init; }

    /// <summary>A key of your own, by which the request is known when it is sent again: it enrols nobody twice. Needed to retry safely.</summary>
    public string? IdempotencyKey { get; init; }
}
