package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlComplexType;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;
import org.apache.olingo.server.api.OData;

/** Graph's data model for the OData library, made from the tables of properties. */
final class Model extends CsdlAbstractEdmProvider {
    static final String NAMESPACE = "microsoft.graph";

    private static final FullQualifiedName CONTAINER = name("container");
    private static final Edm EDM =
            OData.newInstance().createServiceMetadata(new Model(), List.of()).getEdm();

    private final Map<String, CsdlEntityType> entities = new LinkedHashMap<>();
    private final Map<String, CsdlComplexType> complexes = new LinkedHashMap<>();

    private Model() {
        List<Resource<?>> all = List.of(
                Messages.RESOURCE,
                Events.RESOURCE,
                Contacts.RESOURCE,
                Tasks.RESOURCE,
                Tasks.LISTS,
                Folders.MAIL,
                Folders.CONTACTS,
                Calendars.RESOURCE,
                Calendars.GROUPS,
                Users.RESOURCE,
                Groups.RESOURCE,
                Groups.MEMBERS,
                PlaceRoutes.ROOMS,
                PlaceRoutes.ROOM_LISTS,
                CategoryRoutes.RESOURCE,
                Attachments.RESOURCE,
                TaskParts.CHECKLIST.resource(),
                TaskParts.LINKS.resource(),
                TaskAttachments.RESOURCE,
                Extensions.RESOURCE,
                Extended.ONE_VALUE,
                Extended.MANY_VALUES);
        entities.put("outlookItem", new CsdlEntityType().setName("outlookItem"));
        all.forEach(this::declare);
    }

    static Edm edm() {
        return EDM;
    }

    /** The name of the set in queries is the name of the type. */
    private <S> void declare(Resource<S> resource) {
        CsdlEntityType base = type(resource.name());
        for (Property<S> property : resource.properties()) {
            if (property.isNavigation()) {
                CsdlNavigationProperty navigation = new CsdlNavigationProperty()
                        .setName(property.expandName())
                        .setType(name(property.rows().name()))
                        .setCollection(property.type() instanceof Type.Many);
                base.getNavigationProperties().add(navigation);
            } else {
                CsdlEntityType owner = property.derived() == null ? base : derived(property.derived(), resource.name());
                owner.getProperties().add(property(property.name(), property.type()));
            }
        }
        if (resource == (Resource<?>) Messages.RESOURCE) {
            derived("eventMessageRequest", "eventMessage");
            derived("eventMessageResponse", "eventMessage");
        }
    }

    private CsdlEntityType type(String name) {
        return entities.computeIfAbsent(name, n -> {
            CsdlEntityType type = new CsdlEntityType().setName(n);
            type.setProperties(new ArrayList<>());
            type.setNavigationProperties(new ArrayList<>());
            type.setKey(List.of(new CsdlPropertyRef().setName("id")));
            return type;
        });
    }

    private CsdlEntityType derived(String name, String base) {
        CsdlEntityType type = type(name);
        type.setKey(null);
        type.setBaseType(name(base));
        return type;
    }

    private CsdlProperty property(String name, Type type) {
        boolean many = type instanceof Type.Many;
        return new CsdlProperty()
                .setName(name)
                .setType(reference(type instanceof Type.Many list ? list.of() : type))
                .setCollection(many);
    }

    private FullQualifiedName reference(Type type) {
        if (type instanceof Type.Complex complex) {
            declare(complex);
            return name(complex.name());
        }
        // Graph takes the words of enumerations as plain texts, dates of complex types as well.
        EdmPrimitiveTypeKind kind = EdmPrimitiveTypeKind.String;
        if (type instanceof Type.Primitive primitive) {
            kind = switch (primitive) {
                case STRING, DATE -> EdmPrimitiveTypeKind.String;
                case BOOLEAN -> EdmPrimitiveTypeKind.Boolean;
                case INT32 -> EdmPrimitiveTypeKind.Int32;
                case DOUBLE -> EdmPrimitiveTypeKind.Double;
                case DATE_TIME_OFFSET -> EdmPrimitiveTypeKind.DateTimeOffset;
                case BINARY -> EdmPrimitiveTypeKind.Binary;
            };
        }
        return kind.getFullQualifiedName();
    }

    private void declare(Type.Complex complex) {
        if (!complexes.containsKey(complex.name())) {
            CsdlComplexType type = new CsdlComplexType().setName(complex.name());
            complexes.put(complex.name(), type);
            List<CsdlProperty> fields = new ArrayList<>();
            complex.fields().forEach((field, of) -> fields.add(property(field, of)));
            type.setProperties(fields);
        }
    }

    private static FullQualifiedName name(String name) {
        return new FullQualifiedName(NAMESPACE, name);
    }

    @Override
    public CsdlEntityType getEntityType(FullQualifiedName name) {
        return NAMESPACE.equals(name.getNamespace()) ? entities.get(name.getName()) : null;
    }

    @Override
    public CsdlComplexType getComplexType(FullQualifiedName name) {
        return NAMESPACE.equals(name.getNamespace()) ? complexes.get(name.getName()) : null;
    }

    @Override
    public CsdlEntitySet getEntitySet(FullQualifiedName container, String set) {
        return CONTAINER.equals(container) && entities.containsKey(set)
                ? new CsdlEntitySet().setName(set).setType(name(set))
                : null;
    }

    @Override
    public CsdlEntityContainerInfo getEntityContainerInfo(FullQualifiedName container) {
        return container == null || CONTAINER.equals(container)
                ? new CsdlEntityContainerInfo().setContainerName(CONTAINER)
                : null;
    }

    @Override
    public CsdlEntityContainer getEntityContainer() {
        List<CsdlEntitySet> sets = new ArrayList<>();
        entities.keySet().forEach(set -> sets.add(getEntitySet(CONTAINER, set)));
        return new CsdlEntityContainer().setName(CONTAINER.getName()).setEntitySets(sets);
    }

    @Override
    public List<CsdlSchema> getSchemas() {
        return List.of(new CsdlSchema()
                .setNamespace(NAMESPACE)
                .setEntityTypes(List.copyOf(entities.values()))
                .setComplexTypes(List.copyOf(complexes.values()))
                .setEntityContainer(getEntityContainer()));
    }
}
