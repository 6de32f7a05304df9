using System.Text;

namespace Semblance.Vault.Audit.Segments;

/// <summary>Signed heads one after the other, each with an empty line behind it.</summary>
internal static class HeadFile
{
    /// <summary>The written form of a head.</summary>
    public static byte[] Write(string head) => Encoding.UTF8.GetBytes(head + "\n");

    /// <summary>Reads heads until the end or until one is not whole.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>The heads' texts, and how many bytes they take.</returns>
    public static (IReadOnlyList<string> Heads, int Length) Read(ReadOnlySpan<byte> bytes)
    {
        var heads = new List<string>();
        var length = 0;
        while (EndOf(bytes[length..]) is var end and > 0)
        {
            heads.Add(Encoding.UTF8.GetString(bytes.Slice(length, end - 1)));
            length += end;
        }

        return (heads, length);
    }

    /// <summary>A head is a body, an empty line, a signature, an empty line.</summary>
    private static int EndOf(ReadOnlySpan<byte> bytes)
    {
        var body = bytes.IndexOf("\n\n"u8);
        if (body < 0)
            return 0;
        var signature = bytes[(body + 2)..].IndexOf("\n\n"u8);
        return signature < 0 ? 0 : body + 2 + signature + 2;
    }
}
