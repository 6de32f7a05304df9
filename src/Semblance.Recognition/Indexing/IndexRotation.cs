using System.Security.Cryptography;
using System.Text;
using Semblance.Index.Cascade;
using Semblance.Vault.Sealing;

namespace Semblance.Recognition.Indexing;

/// <summary>
/// A rotation for an index that is made now. It is drawn anew whenever a gallery is opened and kept nowhere, so that nobody can make a template
/// of which it is known that searches overlook it.
/// </summary>
internal static class IndexRotation
{
    private const int Letters = 64;

    public static CascadeOptions Fresh() => new() { RotationSeed = SHA256.HashData(Encoding.ASCII.GetBytes(RandomSecret.Letters(Letters))) };
}
