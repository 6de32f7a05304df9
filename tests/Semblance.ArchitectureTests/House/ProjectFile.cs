using System.Xml.Linq;

namespace Semblance.ArchitectureTests.House;

/// <summary>What a project file says.</summary>
/// <param name="Path">Its path below the checkout.</param>
/// <param name="Name">Its name without the ending.</param>
/// <param name="AssemblyName">What it builds.</param>
/// <param name="References">Names of the projects and of our assemblies that it references.</param>
/// <param name="Text">All of it.</param>
internal sealed record ProjectFile(string Path, string Name, string AssemblyName, IReadOnlyList<string> References, string Text)
{
    public static ProjectFile Read(string path) => Parse(path, File.ReadAllText(Repository.PathOf(path)));

    public static ProjectFile Parse(string path, string text)
    {
        var xml = XDocument.Parse(text);
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var projects = xml.Descendants("ProjectReference").Select(element => System.IO.Path.GetFileNameWithoutExtension((string)element.Attribute("Include")!));
        var assemblies = xml.Descendants("Reference").Concat(xml.Descendants("PackageReference"))
            .Select(element => ((string?)element.Attribute("Include") ?? string.Empty).Split(',')[0])
            .Where(reference => Room.Of(reference) is not null);
        return new ProjectFile(path, name, xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name, [.. projects.Concat(assemblies)], text);
    }
}
