namespace Semblance.IntegrationTests.Running;

/// <summary>The program as somebody has it who took its models away: a copy in the house, without them.</summary>
internal static class BareProgram
{
    /// <summary>Copies the program, if that was not done before.</summary>
    /// <returns>The copy's main file.</returns>
    public static string In(ScratchFolder house, string program)
    {
        var copy = Path.Combine(house.In("bare"), Path.GetFileName(program));
        if (File.Exists(copy))
            return copy;
        var (from, to) = (Path.GetDirectoryName(program)!, house.In("bare"));
        CopyFiles(from, to);
        CopyFiles(Path.Combine(from, "assets"), Path.Combine(to, "assets"));
        // Hundreds of megabytes for all kinds of machines.
        Directory.CreateSymbolicLink(Path.Combine(to, "runtimes"), Path.Combine(from, "runtimes"));
        Directory.CreateDirectory(Path.Combine(to, "models"));
        File.Copy(Path.Combine(from, "models", "available.json"), Path.Combine(to, "models", "available.json"));
        return copy;
    }

    private static void CopyFiles(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
