namespace Semblance.Cli.Demo;

/// <summary>Pictures that belong together: the people of one collection are never compared with those of another.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Pictures">The pictures, each person's next to each other.</param>
internal sealed record DemoCollection(string Name, IReadOnlyList<DemoPicture> Pictures);
