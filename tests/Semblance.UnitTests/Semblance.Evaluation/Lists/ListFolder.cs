namespace Semblance.UnitTests.Evaluation.Lists;

/// <summary>A folder of empty picture files that goes away with the test.</summary>
internal sealed class ListFolder : IDisposable
{
    public ListFolder(params string[] files)
    {
        Path = Directory.CreateTempSubdirectory("semblance-lists-").FullName;
        foreach (var file in files)
        {
            var path = System.IO.Path.Combine(Path, file);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, []);
        }
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
