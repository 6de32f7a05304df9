namespace Semblance.IntegrationTests.Running;

/// <summary>A folder of its own for one test, and the house that the program is run in; it goes with the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("semblance-house-").FullName;

    /// <summary>A path in it.</summary>
    public string In(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    /// <summary>Writes a file, and the folders that it lies in.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, byte[] bytes)
    {
        var path = In(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
