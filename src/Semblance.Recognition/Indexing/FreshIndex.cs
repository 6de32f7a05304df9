using System.Security.Cryptography;
using System.Text;
using Semblance.Index.Cascade;
using Semblance.Vault.Sealing;

namespace Semblance.Recognition.Indexing;

/// <summary>
/// How an index is made now. Its rotation is drawn anew whenever a gallery is opened and kept nowhere, so that nobody can make a template of which
/// it is known that searches overlook it; and every thousandth search is run exhaustively, too, so that an operator sees what the others miss.
/// </summary>
internal static class FreshIndex
{
    private const int Letters = 64;
    private const double AuditShare = 1e-3;

    public static CascadeOptions Options() => new() { RotationSeed = SHA256.HashData(Encoding.ASCII.GetBytes(RandomSecret.Letters(Letters))), AuditShare = AuditShare };
}
