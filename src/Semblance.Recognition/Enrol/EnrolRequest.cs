using Semblance.Recognition.Asking;
using Semblance.Vault.Galleries;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Enrol;

/// <summary>A person who shall be found from now on.</summary>
/// <remarks>Immutable.</remarks>
public sealed record EnrolRequest
{
    /// <summary>The gallery's name.</summary>
    public required GalleryName Gallery { get; init; }

    /// <summary>Who it is. An external id that is known already gets more references; without one it is somebody new each time.</summary>
    public required SubjectDetails Subject { get; init; }

    /// <summary>Somebody who is enrolled already, and gets more references whatever the external id; <see langword="null"/> to go by the external id. What tells who it is stays as it is.</summary>
    public SubjectId? Known { get; init; }

    /// <summary>What shall become references.</summary>
    public required IReadOnlyList<EnrolmentSample> Samples { get; init; }

    /// <summary>The consent; needed where the gallery rests on one and none is on record.</summary>
    public GivenConsent? Consent { get; init; }

    /// <summary>The key that the subject will hold, in a gallery whose subjects do: hand it out (<see cref="HolderKey.Save"/>) before this is asked, for nothing can be opened without it. It stays the caller's.</summary>
    public HolderKey? Holder { get; init; }

    /// <summary>Whether a human has looked at whom the person is near to, and says that it is somebody new.</summary>
    public bool IsKnownToBeNew { get; init; }

    /// <summary>
    /// The caller's own key for this request, by which it is known when it is sent again: the same request is answered as it was then, and enrols nobody twice. 1 to 200 characters, heeded for 7 days, within this
    /// gallery and for this caller's account. <see langword="null"/>: each request is done.
    /// </summary>
    /// <remarks>A request of which no sample can be used keeps nothing, its key neither.</remarks>
    public string? Key { get; init; }

    /// <summary>Who asks.</summary>
    public required Caller Caller { get; init; }
}
