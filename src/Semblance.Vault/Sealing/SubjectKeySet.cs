using Semblance.Errors;

namespace Semblance.Vault.Sealing;

/// <summary>The keys of many subjects, to open what they sealed by the million: each is unwrapped once, however many rows it sealed.</summary>
/// <remarks>Safe to use from several threads once it is filled. Comes from <c>KeyRing.OpenSubjects</c>; dispose of it as soon as the rows are read.</remarks>
public sealed class SubjectKeySet : IDisposable
{
    private const int KeyLength = 32;

    private readonly Dictionary<Guid, (KeyId Id, int Portion, int Place)> _places;
    private readonly List<PinnedBytes> _portions = [];

    internal SubjectKeySet(int capacity) => _places = new(capacity);

    /// <summary>How many there are.</summary>
    public int Count => _places.Count;

    /// <summary>Whether a subject's key is here; without one, its rows can't be opened.</summary>
    /// <param name="subject">The subject.</param>
    public bool Contains(Guid subject) => _places.ContainsKey(subject);

    /// <summary>Opens an envelope.</summary>
    /// <param name="subject">Whose it is.</param>
    /// <param name="envelope">Its bytes.</param>
    /// <param name="context">The place where it was found.</param>
    /// <returns>The content: plain biometric or personal data, to be zeroed after use.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyErased"/>: the subject's key is not here. <see cref="ErrorCode.SealBroken"/>: changed, moved, or of another key.</exception>
    public byte[] Open(Guid subject, ReadOnlySpan<byte> envelope, SealingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!_places.TryGetValue(subject, out var place))
            throw SealFailure.Erased($"subject {subject}");
        SealedValue.Demand(envelope);
        var plain = new byte[envelope.Length - SealedValue.Overhead];
        using var opening = new Envelope(place.Id, _portions[place.Portion].Span.Slice(place.Place * KeyLength, KeyLength));
        opening.Open(envelope, context, plain);
        return plain;
    }

    /// <summary>Takes room for the derived keys of one more portion.</summary>
    internal PinnedBytes Grow(int keys)
    {
        var portion = new PinnedBytes(keys * KeyLength);
        _portions.Add(portion);
        return portion;
    }

    /// <summary>Says whose key stands at a place of the last portion.</summary>
    internal void Add(Guid subject, KeyId id, int place) => _places[subject] = (id, _portions.Count - 1, place);

    /// <inheritdoc/>
    public void Dispose() => _portions.ForEach(static portion => portion.Dispose());

    /// <inheritdoc/>
    public override string ToString() => "SubjectKeySet(hidden)";
}
