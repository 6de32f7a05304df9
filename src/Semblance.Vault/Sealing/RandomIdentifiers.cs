using System.Security.Cryptography;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Sealing;

/// <summary>Identifiers from the system's random numbers: they tell neither time nor place.</summary>
public sealed class RandomIdentifiers : IIdentifiers
{
    /// <inheritdoc/>
    public Guid Create()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
