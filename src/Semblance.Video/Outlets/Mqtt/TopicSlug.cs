using System.Security.Cryptography;
using System.Text;

namespace Semblance.Video.Outlets.Mqtt;

/// <summary>A name as a level of a topic, in double-take's way: small letters, "-" for spaces, and nothing but letters of the Latin alphabet, digits and "-".</summary>
internal static class TopicSlug
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺļľłñńņňòóôõöøōőŕřśşšșţťțùúûüūůűųýÿźżž";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiiikllllnnnnoooooooorrsssstttuuuuuuuuyyzzz";

    /// <summary>The slug; a name of which nothing is left, such as one in other letters, becomes "subject-" with eight digits of its digest.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Trim().ToLowerInvariant())
            slug.Append(Roman(letter));
        var text = slug.ToString().Trim('-');
        return text.Length > 0 ? text : "subject-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4));
    }

    private static string Roman(char letter) => letter switch
    {
        ' ' or '-' => "-",
        >= 'a' and <= 'z' or >= '0' and <= '9' => letter.ToString(),
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ð' => "d",
        _ => Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at].ToString() : string.Empty,
    };
}
