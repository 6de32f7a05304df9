using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Semblance.Server.Access;

/// <summary>Seals what says where a page ended: it tells nobody how much is kept, and holds only for the list that it was made for. Ends with the process.</summary>
internal sealed class PageSeal : IDisposable
{
    private const int Nonce = 12;
    private const int Tag = 16;

    private readonly AesGcm _sealing = new(RandomNumberGenerator.GetBytes(32), Tag);

    /// <summary>Seals a mark.</summary>
    /// <param name="mark">Where a page ended.</param>
    /// <param name="list">Which list, with whatever chooses what is in it.</param>
    /// <returns>A text of letters, digits, '-' and '_'.</returns>
    public string Seal(string mark, string list)
    {
        var plain = Encoding.UTF8.GetBytes(mark);
        var token = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(token.AsSpan(0, Nonce));
        _sealing.Encrypt(token.AsSpan(0, Nonce), plain, token.AsSpan(Nonce + Tag), token.AsSpan(Nonce, Tag), Encoding.UTF8.GetBytes(list));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Opens a token.</summary>
    /// <returns><see langword="null"/> where it is none, or another list's.</returns>
    public string? Open(string token, string list)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(token);
            if (bytes.Length < Nonce + Tag)
                return null;
            var plain = new byte[bytes.Length - Nonce - Tag];
            _sealing.Decrypt(bytes.AsSpan(0, Nonce), bytes.AsSpan(Nonce + Tag), bytes.AsSpan(Nonce, Tag), plain, Encoding.UTF8.GetBytes(list));
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception refusal) when (refusal is FormatException or CryptographicException)
        {
            return null;
        }
    }

    public void Dispose() => _sealing.Dispose();

    /// <inheritdoc/>
    public override string ToString() => "(seal of pages)";
}
