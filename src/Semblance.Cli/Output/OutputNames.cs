namespace Semblance.Cli.Output;

/// <summary>Names for what is written of picture files into one folder: those of the files, and different ones where two files have the same.</summary>
internal sealed class OutputNames
{
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The file's name without folder and ending, with "-2", "-3" and so on where that was given already.</summary>
    public string For(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var name = stem;
        for (var number = 2; !_given.Add(name); number++)
            name = FormattableString.Invariant($"{stem}-{number}");
        return name;
    }
}
