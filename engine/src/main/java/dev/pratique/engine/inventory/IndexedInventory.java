package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.GroupKind;
import dev.pratique.engine.resource.Kinds;
import dev.pratique.engine.resource.LabelQuery;
import dev.pratique.engine.resource.PodTemplate;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.ResourceKey;
import dev.pratique.engine.resource.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The inventory itself. Label indexes are made when a kind is first asked for by label, since most
/// kinds never are.
final class IndexedInventory implements Inventory {
  private final Map<ResourceKey, Resource> byKey = new HashMap<>();
  private final Map<GroupKind, Map<String, List<Resource>>> byKind = new HashMap<>();
  private final Map<String, List<Workload>> workloads = new TreeMap<>();
  private final Map<GroupKind, LabelIndex<Resource>> byLabel = new ConcurrentHashMap<>();
  private final LabelIndex<Workload> byPodLabel = new LabelIndex<>();
  private final Supplier<ServiceIndex> byServiceSelector;
  private final Set<String> inhabited = new HashSet<>();
  private final Map<View<?>, Map<String, Supplier<Worked<?>>>> views = new ConcurrentHashMap<>();
  private final Declared declared;

  /// @param resources in the order of file and line
  IndexedInventory(Collection<Resource> resources, Declared declared) {
    this.declared = declared;
    this.byServiceSelector =
        new OnDemand<>(() -> new ServiceIndex(list(Kinds.SERVICE, Namespaces.all())));
    for (Resource resource : resources) {
      if (!resource.name().isEmpty()) {
        byKey.put(resource.key(), resource);
      }
      byKind
          .computeIfAbsent(resource.kind(), _ -> new TreeMap<>())
          .computeIfAbsent(resource.namespace(), _ -> new ArrayList<>())
          .add(resource);
      Optional<Workload> workload = Workload.of(resource);
      workload.ifPresent(this::add);
      if (workload.isPresent() || resource.is(Kinds.SERVICE)) {
        inhabit(resource);
      }
    }
  }

  /// A namespace of which the files hold something that runs or serves is one that they are meant
  /// to describe.
  private void inhabit(Resource resource) {
    if (resource.origin() == Resource.Origin.REPOSITORY) {
      inhabited.add(resource.namespace());
    }
  }

  private void add(Workload workload) {
    String namespace = workload.resource().namespace();
    workloads.computeIfAbsent(namespace, _ -> new ArrayList<>()).add(workload);
    for (PodTemplate template : workload.templates()) {
      byPodLabel.add(namespace, template.labels(), workload);
    }
  }

  @Override
  public Optional<Resource> get(ResourceKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public List<Resource> list(GroupKind kind, Namespaces namespaces) {
    return gather(byKind.getOrDefault(kind, Map.of()), namespaces);
  }

  private static <T> List<T> gather(Map<String, List<T>> byNamespace, Namespaces namespaces) {
    List<T> found = new ArrayList<>();
    for (String name : namespaces.among(byNamespace.keySet())) {
      found.addAll(byNamespace.getOrDefault(name, List.of()));
    }
    return found;
  }

  @Override
  public List<Resource> select(GroupKind kind, Namespaces namespaces, LabelQuery query) {
    Map<String, List<Resource>> held = byKind.getOrDefault(kind, Map.of());
    List<Resource> found = new ArrayList<>();
    for (String namespace : namespaces.among(held.keySet())) {
      for (Resource resource : candidates(kind, held, namespace, query)) {
        if (query.matches(resource.labels())) {
          found.add(resource);
        }
      }
    }
    return found;
  }

  private List<Resource> candidates(
      GroupKind kind, Map<String, List<Resource>> held, String namespace, LabelQuery query) {
    return query.hints().isEmpty()
        ? held.getOrDefault(namespace, List.of())
        : byLabel.computeIfAbsent(kind, this::index).find(namespace, query);
  }

  private LabelIndex<Resource> index(GroupKind kind) {
    LabelIndex<Resource> index = new LabelIndex<>();
    byKind
        .getOrDefault(kind, Map.of())
        .forEach((namespace, held) -> held.forEach(r -> index.add(namespace, r.labels(), r)));
    return index;
  }

  @Override
  public List<Workload> workloads(Namespaces namespaces, LabelQuery query) {
    List<Workload> found = new ArrayList<>();
    for (String namespace : namespaces.among(workloads.keySet())) {
      List<Workload> candidates =
          query.hints().isEmpty()
              ? workloads.getOrDefault(namespace, List.of())
              : byPodLabel.find(namespace, query);
      candidates.stream().filter(workload -> matches(workload, query)).forEach(found::add);
    }
    return found;
  }

  static boolean matches(Workload workload, LabelQuery query) {
    return workload.templates().stream().anyMatch(template -> query.matches(template.labels()));
  }

  @Override
  public List<Resource> services(String namespace, Map<String, String> podLabels) {
    return byServiceSelector.get().find(namespace, podLabels);
  }

  @Override
  public <T> T view(View<T> view, String namespace) {
    return worked(view, namespace).value();
  }

  @SuppressWarnings("unchecked")
  <T> Worked<T> worked(View<T> view, String namespace) {
    return (Worked<T>)
        views
            .computeIfAbsent(view, _ -> new ConcurrentHashMap<>())
            .computeIfAbsent(
                namespace, _ -> new OnDemand<>(() -> Worked.out(view, namespace, this)))
            .get();
  }

  @Override
  public Knowledge knowledge(GroupKind kind, Namespaces namespaces) {
    if (namespaces instanceof Namespaces.All) {
      return declared.knowledgeEverywhere(kind);
    }
    Knowledge knowledge = Knowledge.COMPLETE;
    for (String namespace : namespaces.among(workloads.keySet())) {
      knowledge = knowledge.and(declared.knowledge(kind, namespace, inhabited.contains(namespace)));
    }
    return knowledge;
  }

  @Override
  public boolean isDeclaredElsewhere(ResourceKey key) {
    return declares(key) || ChangedInventory.isBundle(this, key);
  }

  boolean declares(ResourceKey key) {
    return declared.isDeclared(key);
  }
}
