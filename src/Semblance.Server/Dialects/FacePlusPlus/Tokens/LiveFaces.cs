using Semblance.Recognition;
using Semblance.Recognition.Grant;
using Semblance.Recognition.Look;
using Semblance.Server.Options;
using Semblance.Vault.Rows;

namespace Semblance.Server.Dialects.FacePlusPlus.Tokens;

/// <summary>Detected faces by their tokens: in memory alone, for 72 hours, the newest of them. One that became a reference is forgotten here, so that its erasure leaves nothing.</summary>
internal sealed class LiveFaces(RecognitionHouse house, ServerOptions options)
{
    /// <summary>For how long a face is remembered, as the protocol says.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(72);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, LinkedListNode<LiveFace>> _byToken = [];
    private readonly LinkedList<LiveFace> _oldestFirst = new();

    /// <summary>Remembers a face.</summary>
    /// <returns>Its token.</returns>
    public Guid Add(AccessGrant grant, SeenFace face, FileDigest file, string pictureName, string source)
    {
        var live = new LiveFace(house.Identifiers.Create(), grant.Id, face, file, pictureName, source, house.Time.GetUtcNow());
        lock (_gate)
        {
            _byToken[live.Token] = _oldestFirst.AddLast(live);
            while (_byToken.Count > options.FacePlusPlus.RememberedFaces)
                Drop(_oldestFirst.First!);
            ForgetOld();
        }

        return live.Token;
    }

    /// <summary>Finds a face that was shown to a key.</summary>
    public LiveFace? Find(AccessGrant grant, Guid token)
    {
        lock (_gate)
        {
            ForgetOld();
            return _byToken.TryGetValue(token, out var node) && node.Value.Grant == grant.Id ? node.Value : null;
        }
    }

    /// <summary>Notes whom a face shows.</summary>
    /// <returns>Whether it is remembered.</returns>
    public bool Name(AccessGrant grant, Guid token, string userId)
    {
        lock (_gate)
        {
            ForgetOld();
            if (!_byToken.TryGetValue(token, out var node) || node.Value.Grant != grant.Id)
                return false;
            node.Value = node.Value with { UserId = userId };
            return true;
        }
    }

    /// <summary>Forgets a face.</summary>
    public void Forget(Guid token)
    {
        lock (_gate)
        {
            if (_byToken.TryGetValue(token, out var node))
                Drop(node);
        }
    }

    private void ForgetOld()
    {
        var oldest = house.Time.GetUtcNow() - Remembered;
        while (_oldestFirst.First is { } first && first.Value.SeenAt <= oldest)
            Drop(first);
    }

    private void Drop(LinkedListNode<LiveFace> node)
    {
        _byToken.Remove(node.Value.Token);
        _oldestFirst.Remove(node);
    }
}
