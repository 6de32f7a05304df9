using Semblance.Cli.Pictures;
using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Evaluation.Lists;

namespace Semblance.Cli.Demo;

/// <summary>A folder that holds a folder per person, or several such folders.</summary>
internal sealed class FolderSource : IDemoSource
{
    private FolderSource(string origin, IReadOnlyList<DemoCollection> collections) => (Origin, Collections) = (origin, collections);

    public string Origin { get; }

    public string Population => CalibrationSource.GeneralPopulation;

    public IReadOnlyList<DemoCollection> Collections { get; }

    /// <summary>Looks what a folder holds. Where pictures lie in folders of folders, the outer ones are collections of their own.</summary>
    /// <exception cref="SemblanceException">There is no such folder, or no collection in it has two people.</exception>
    public static FolderSource Open(string folder)
    {
        if (!Directory.Exists(folder))
            throw new SemblanceException(ErrorCode.InputNotFound, $"The folder '{folder}' does not exist.", "Name a folder that holds one folder of pictures per person.");
        var inner = Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToArray();
        var isPeople = inner.Any(HoldsPictures);
        var collections = (isPeople ? [folder] : inner.Where(HoldsPeople)).Select(Read).Where(collection => PeopleIn(collection) > 1).ToArray();
        if (collections.Length == 0)
            throw new SemblanceException(ErrorCode.InputListInvalid, $"The folder '{folder}' does not hold two people or more.", "Put each person's pictures into a folder that bears the person's name, and name the folder around them.");
        return new FolderSource($"The pictures come from {folder}.", collections);
    }

    private static DemoCollection Read(string folder) => new(
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
        [.. PeopleFolder.Read(folder).Select(sample => new DemoPicture(sample.Subject, PictureInput.File(sample.Path)))]);

    private static bool HoldsPictures(string folder) => Directory.EnumerateFiles(folder).Any(SampleFiles.IsPicture);

    private static bool HoldsPeople(string folder) => Directory.EnumerateDirectories(folder).Any(HoldsPictures);

    private static int PeopleIn(DemoCollection collection) => collection.Pictures.DistinctBy(picture => picture.Subject, StringComparer.Ordinal).Count();
}
