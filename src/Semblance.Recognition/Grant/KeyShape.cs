using Semblance.Vault.Sealing;

namespace Semblance.Recognition.Grant;

/// <summary>What a key of a protocol looks like, so that clients which check it take it.</summary>
/// <remarks>Immutable.</remarks>
public sealed class KeyShape
{
    private readonly Func<Guid, (string Name, string Secret)> _make;

    private KeyShape(string protocol, bool keepsSecret, Func<Guid, (string Name, string Secret)> make) => (Protocol, KeepsSecret, _make) = (protocol, keepsSecret, make);

    /// <summary>Semblance's own: a name of 16 characters and a secret of 256 bits.</summary>
    public static KeyShape Native { get; } = new("native", keepsSecret: false, static _ => (RandomSecret.Letters(16), RandomSecret.Letters(43)));

    /// <summary>Amazon's: an access key id of 20 characters and a secret access key of 40, which requests are signed with.</summary>
    public static KeyShape Rekognition { get; } = new("rekognition", keepsSecret: true, static _ => ("AKIA" + RandomSecret.Capitals(16), RandomSecret.Letters(40)));

    /// <summary>CompreFace's: one UUID, which is all there is.</summary>
    public static KeyShape CompreFace { get; } = new("compreface", keepsSecret: false, static own => (own.ToString("D")[..8], own.ToString("D")));

    /// <summary>Face++'s: a key and a secret of 32 characters each.</summary>
    public static KeyShape FacePlusPlus { get; } = new("faceplusplus", keepsSecret: false, static _ => (RandomSecret.Letters(32), RandomSecret.Letters(32)));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KeyShape> All { get; } = [Native, Rekognition, CompreFace, FacePlusPlus];

    /// <summary>The protocol's name.</summary>
    public string Protocol { get; }

    /// <summary>Whether the secret itself is kept, sealed, since requests are signed with it.</summary>
    public bool KeepsSecret { get; }

    /// <summary>The shape of a protocol.</summary>
    /// <param name="protocol">Its name.</param>
    /// <returns>The shape; <see langword="null"/> for an unknown name.</returns>
    public static KeyShape? Find(string protocol) => All.FirstOrDefault(shape => string.Equals(shape.Protocol, protocol, StringComparison.Ordinal));

    /// <summary>Makes a key.</summary>
    /// <param name="own">A fresh random identifier.</param>
    internal (string Name, string Secret) Make(Guid own) => _make(own);
}
