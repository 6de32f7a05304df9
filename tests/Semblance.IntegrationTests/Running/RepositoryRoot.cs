namespace Semblance.IntegrationTests.Running;

/// <summary>The checkout that these tests were built from.</summary>
internal static class RepositoryRoot
{
    /// <summary>Its folder.</summary>
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? place) => place is null ? throw new InvalidOperationException("These tests were not built inside of a checkout.")
        : File.Exists(System.IO.Path.Combine(place.FullName, "Semblance.slnx")) ? place.FullName : Find(place.Parent);
}
